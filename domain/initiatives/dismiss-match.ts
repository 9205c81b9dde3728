import { db } from "@/db/client";
import type { PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { conflict } from "../refusal";
import { lockMatch } from "./judged-match";
import type { DismissMatchInput } from "./judging-input";
import { askIfOutdated, closeOutdatedAsk } from "./outdated-ask";
import { recordOpinion } from "./record-opinion";

/**
 * Sets an insight aside on an initiative, with the reason: it is not put forward there again. Of an outdated one its
 * owner is asked to look at it.
 */
export async function dismissMatch(actor: PersonActor, input: DismissMatchInput, now: Date) {
  const { initiativeId, insightId, reason } = input;
  await db.transaction(async (tx) => {
    const { initiative, match, insight } = await lockMatch(tx, actor, { initiativeId, insightId }, now);
    if (match.state === "dismissed" && match.dismissReason === reason) return;
    if (match.isUsed)
      throw conflict(
        "It is ticked as used in what you decided. Take the tick away first, then you can set it aside.",
      );
    await recordOpinion(tx, actor, { initiativeId, insightId, kind: "dismissed", reason }, now);
    if (reason === "outdated") await askIfOutdated(tx, actor, { initiative, insightId, insight }, now);
    else if (match.dismissReason === "outdated") await closeOutdatedAsk(tx, insightId, now);
    await recordAudit(
      tx,
      actor,
      "initiative.insight-dismissed",
      { kind: "initiative", id: initiative.id },
      { before: { state: match.state, reason: match.dismissReason }, after: { insightId, reason } },
    );
  });
}
