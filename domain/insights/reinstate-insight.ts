import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { insights } from "@/db/schema/insights";
import type { PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { conflict, notAllowed } from "../refusal";
import { lockInsight } from "./find-standing";
import { insightHref } from "./insight-address";
import { mayTend } from "./insight-policy";
import { passOnQuestions } from "./questions/question-asks";
import { queuePlacing } from "./queue-placing";
import { queuePuttingForward } from "./queue-putting-forward";
import { queueSettling } from "./queue-settling";
import type { ReinstateInsightInput } from "./review-input";

/** Takes a retirement back: the record stands as published again, with the check that was due before. */
export async function reinstateInsight(actor: PersonActor, { insightId }: ReinstateInsightInput, now: Date) {
  return db.transaction(async (tx) => {
    const { insight, standing } = await lockInsight(tx, actor, insightId, now);
    if (!mayTend(actor, standing)) throw notAllowed("reinstate this insight");
    if (insight.status !== "retired") throw conflict("This is not retired.");
    await tx
      .update(insights)
      .set({ status: "published", retiredAt: null, retiredReason: null })
      .where(eq(insights.id, insightId));
    await queuePuttingForward(tx, [insightId]);
    await queuePlacing(tx, [insightId]);
    await queueSettling(tx, [insightId]);
    await passOnQuestions(tx, [insightId], now);
    const before = { reason: insight.retiredReason };
    await recordAudit(tx, actor, "insight.reinstated", { kind: "insight", id: insightId }, { before });
    return { href: insightHref(insight) };
  });
}
