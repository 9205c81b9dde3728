import { desc, eq } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { insights, reverifications } from "@/db/schema/insights";
import type { PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { type InsightRow, lockInsight } from "../insights/find-standing";
import { insightHref } from "../insights/insight-address";
import { mayTend } from "../insights/insight-policy";
import { nextReviewDay } from "../insights/next-review-day";
import { closeAsksAbout } from "../people/asks";
import { localDay } from "../people/local-day";
import { conflict, invalid, notAllowed } from "../refusal";
import { answerCauses, chooseCauses, type OpenCause } from "./answer-causes";
import { isSameAnswer } from "./checked-words-input";
import type { ReverifyInsightInput } from "./upkeep-input";

/**
 * Says that a published record is still true and what was checked, which readers see under its statement. It answers the
 * causes for review that were looked at, and no other. The next check is one interval from the actor's today, unless
 * that it was due stays open; a record that was handed over is theirs from now on.
 */
export async function reverifyInsight(actor: PersonActor, input: ReverifyInsightInput, now: Date) {
  const { insightId, checked } = input;
  return db.transaction(async (tx) => {
    const { insight, standing } = await lockInsight(tx, actor, insightId, now);
    if (!mayTend(actor, standing)) throw notAllowed("say that this insight is still true");
    if (insight.status !== "published")
      throw conflict("Only what is published and in use is checked again. Nothing was changed.");
    const { answered, left } = await chooseCauses(tx, input);
    await mustBeNews(tx, actor, input, now);
    const [check] = await tx
      .insert(reverifications)
      .values({ insightId, personId: actor.id, checked, at: now })
      .returning({ id: reverifications.id });
    if (!check) throw new Error("The check was not kept.");
    const nextReviewOn = nextCheckOf(actor, insight, left, now);
    await tx
      .update(insights)
      .set({ nextReviewOn, verifiedAt: now, handedOverAt: null, handedOverFromId: null })
      .where(eq(insights.id, insightId));
    await answerCauses(tx, actor, { insight, answered, reverificationId: check.id }, now);
    const kinds = ["outdated", "took-over", ...(left.length === 0 ? ["still-true" as const] : [])] as const;
    await closeAsksAbout(tx, { kinds: [...kinds], subjectId: insightId }, now);
    await recordAudit(
      tx,
      actor,
      "insight.reverified",
      { kind: "insight", id: insightId },
      {
        before: { nextReviewOn: insight.nextReviewOn },
        after: { nextReviewOn, causes: answered.map(({ kind, source }) => ({ kind, source })) },
      },
    );
    return { href: insightHref(insight), nextReviewOn, left: left.length };
  });
}

function nextCheckOf(actor: PersonActor, insight: InsightRow, left: OpenCause[], now: Date) {
  if (left.some(({ kind }) => kind === "review-date")) return insight.nextReviewOn;
  return nextReviewDay(localDay(now, actor.timeZone), insight.reviewIntervalMonths);
}

/** The words of the last check, whoever made it, say nothing new: on the same day it was sent twice, later it was copied. */
async function mustBeNews(
  tx: Transaction,
  actor: PersonActor,
  { insightId, checked }: ReverifyInsightInput,
  now: Date,
) {
  const [latest] = await tx
    .select()
    .from(reverifications)
    .where(eq(reverifications.insightId, insightId))
    .orderBy(desc(reverifications.at))
    .limit(1);
  if (!latest || !isSameAnswer(latest.checked, checked)) return;
  const today = localDay(now, actor.timeZone);
  if (latest.personId === actor.id && localDay(latest.at, actor.timeZone) === today)
    throw conflict("You said just this today already, and it stands on the record.");
  throw invalid("These are the words of the last check. Say what you looked at this time.", "checked");
}
