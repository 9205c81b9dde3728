import type { DemoDraft } from "./demo-draft";
import { assistantSpeedupRevision } from "./drafts/assistant-speedup-revision";
import { checkPlateEarly } from "./drafts/check-plate-early";
import { cleanSession } from "./drafts/clean-session";
import { delayDuplicate } from "./drafts/delay-duplicate";
import { letThrough } from "./drafts/let-through";
import { lineLimit } from "./drafts/line-limit";
import { morningScoreboard } from "./drafts/morning-scoreboard";
import { simplifyBeforeCutting } from "./drafts/simplify-before-cutting";
import { typedOnceMore } from "./drafts/typed-once-more";

/** Records being written, reviewed, sent back and thrown away. */
export const demoDrafts: DemoDraft[] = [
  checkPlateEarly,
  morningScoreboard,
  simplifyBeforeCutting,
  lineLimit,
  cleanSession,
  assistantSpeedupRevision,
  delayDuplicate,
  typedOnceMore,
  letThrough,
];
