import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { insights } from "@/db/schema/insights";
import type { PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { closeAsksAbout } from "../people/asks";
import { conflict, notAllowed } from "../refusal";
import { closeAllCauses } from "./close-causes";
import { endReview, ofUse } from "./end-review";
import { type InsightRow, lockInsight } from "./find-standing";
import { insightHref } from "./insight-address";
import { mayTend } from "./insight-policy";
import { queuePlacing } from "./queue-placing";
import { queuePuttingForward } from "./queue-putting-forward";
import { queueSettling } from "./queue-settling";
import type { RetireInsightInput } from "./review-input";

/** Says that a published record should not be used any more, and why; readers keep the page with that notice. */
export async function retireInsight(actor: PersonActor, input: RetireInsightInput, now: Date) {
  const { insightId, reason } = input;
  return db.transaction(async (tx) => {
    const { insight, standing } = await lockInsight(tx, actor, insightId, now);
    if (!mayTend(actor, standing)) throw notAllowed("retire this insight");
    mustBePublished(insight);
    await tx
      .update(insights)
      .set({ status: "retired", retiredAt: now, retiredReason: reason })
      .where(eq(insights.id, insightId));
    await queuePuttingForward(tx, [insightId]);
    await queuePlacing(tx, [insightId]);
    await endReview(tx, insightId, "The record was retired.");
    await closeAllCauses(tx, actor, insightId, now);
    await queueSettling(tx, [insightId]);
    await closeAsksAbout(tx, { kinds: [...ofUse], subjectId: insightId }, now);
    const subject = { kind: "insight", id: insightId } as const;
    await recordAudit(tx, actor, "insight.retired", subject, { after: { reason } });
    return { href: insightHref(insight) };
  });
}

function mustBePublished({ status }: InsightRow) {
  if (status === "draft")
    throw conflict("This was never published, so there is nothing to retire. You can move it to the trash.");
  if (status === "superseded") throw conflict("This was replaced already; its page says by what.");
  if (status === "retired") throw conflict("This is retired already.");
}
