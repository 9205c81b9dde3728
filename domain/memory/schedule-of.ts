import type { tiers } from "@/db/schema/memory";
import { daysLater } from "./days";
import { daysUntil, type Memory } from "./memory-of";

export type Tier = (typeof tiers)[number];

/** How likely an insight shall be recalled by whom it is asked again, by the reason for asking. */
const wantedRecall = { keep: 0.85, base: 0.8 } as const;
/** Below this chance somebody is no longer taken for one who holds it. */
const holding = 0.7;
export const longestDays = 365;

/** Days until somebody is asked again, for each day of stability. */
export const daysPerStability = {
  keep: daysUntil(1, wantedRecall.keep),
  base: daysUntil(1, wantedRecall.base),
};

/** The next local day on which to ask, at least a day and at most a year after the last; null for tier `none`. */
export function dueOn({ stability, lastOn }: Pick<Memory, "stability" | "lastOn">, tier: Tier) {
  if (tier === "none") return null;
  const days = Math.round(daysUntil(stability, wantedRecall[tier]));
  return daysLater(lastOn, Math.min(longestDays, Math.max(1, days)));
}

/** The last local day on which recall is at least 0.7. */
export const holdsUntil = ({ stability, lastOn }: Pick<Memory, "stability" | "lastOn">) =>
  daysLater(lastOn, Math.floor(daysUntil(stability, holding)));
