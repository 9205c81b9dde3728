import { and, desc, eq } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { insights, reverifications } from "@/db/schema/insights";
import type { PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { closeAsksAbout } from "../people/asks";
import { localDay } from "../people/local-day";
import { conflict, notAllowed } from "../refusal";
import { lockInsight } from "./find-standing";
import type { ReverifyInsightInput } from "./history-input";
import { insightHref } from "./insight-address";
import { mayTend } from "./insight-policy";
import { nextReviewDay } from "./next-review-day";

/**
 * Says that a published record is still true and what was checked, which readers see under its statement. The next
 * check is one interval from the actor's today, and a record that was handed over is theirs from now on.
 */
export async function reverifyInsight(actor: PersonActor, input: ReverifyInsightInput, now: Date) {
  const { insightId, checked } = input;
  return db.transaction(async (tx) => {
    const { insight, standing } = await lockInsight(tx, actor, insightId, now);
    if (!mayTend(actor, standing)) throw notAllowed("say that this insight is still true");
    if (insight.status !== "published")
      throw conflict("Only what is published and in use is checked again. Nothing was changed.");
    await mustBeNews(tx, actor, input, now);
    await tx.insert(reverifications).values({ insightId, personId: actor.id, checked, at: now });
    const nextReviewOn = nextReviewDay(localDay(now, actor.timeZone), insight.reviewIntervalMonths);
    await tx
      .update(insights)
      .set({ nextReviewOn, verifiedAt: now, handedOverAt: null, handedOverFromId: null })
      .where(eq(insights.id, insightId));
    await closeAsksAbout(tx, { kinds: ["still-true", "outdated", "took-over"], subjectId: insightId }, now);
    await recordAudit(
      tx,
      actor,
      "insight.reverified",
      { kind: "insight", id: insightId },
      { before: { nextReviewOn: insight.nextReviewOn }, after: { nextReviewOn } },
    );
    return { href: insightHref(insight), nextReviewOn };
  });
}

/** The same words of the same person on the same day are the same check, sent twice. */
async function mustBeNews(
  tx: Transaction,
  actor: PersonActor,
  { insightId, checked }: ReverifyInsightInput,
  now: Date,
) {
  const [latest] = await tx
    .select()
    .from(reverifications)
    .where(and(eq(reverifications.insightId, insightId), eq(reverifications.personId, actor.id)))
    .orderBy(desc(reverifications.at))
    .limit(1);
  const today = localDay(now, actor.timeZone);
  if (latest?.checked === checked && localDay(latest.at, actor.timeZone) === today)
    throw conflict("You said just this today already, and it stands on the record.");
}
