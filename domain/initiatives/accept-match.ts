import { db } from "@/db/client";
import type { PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { lockMatch } from "./judged-match";
import type { MatchInput } from "./judging-input";
import { closeOutdatedAsk } from "./outdated-ask";
import { recordOpinion } from "./record-opinion";

/** Says that an insight bears on an initiative, whatever is found later; said twice it counts once. */
export async function acceptMatch(actor: PersonActor, input: MatchInput, now: Date) {
  await db.transaction(async (tx) => {
    const { initiative, match } = await lockMatch(tx, actor, input, now);
    if (match.state === "accepted") return;
    await recordOpinion(tx, actor, { ...input, kind: "accepted" }, now);
    if (match.dismissReason === "outdated") await closeOutdatedAsk(tx, input.insightId, now);
    await recordAudit(
      tx,
      actor,
      "initiative.insight-accepted",
      { kind: "initiative", id: initiative.id },
      { before: { state: match.state }, after: { insightId: input.insightId } },
    );
  });
}
