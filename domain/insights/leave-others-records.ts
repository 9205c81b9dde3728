import { eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { coauthors, insights } from "@/db/schema/insights";
import { asks } from "@/db/schema/people";
import type { HandOverContext } from "../access/hand-over-work";
import { recordAudits } from "../audit/record-audit";
import { insightHref } from "./insight-address";
import { quotedStatement } from "./quoted-statement";
import { withdrawAccessRequests } from "./withdraw-access-requests";

/**
 * A leaving person translates, writes, reviews and asks to read nothing of others any more. Whoever waits for their review is told to
 * ask somebody else; reviews that ended keep their names.
 */
export async function leaveOthersRecords(tx: Transaction, context: HandOverContext) {
  const { from, actor } = context;
  const translated = await tx
    .update(insights)
    .set({ translatorId: null })
    .where(eq(insights.translatorId, from.id))
    .returning({ id: insights.id });
  const written = await tx
    .delete(coauthors)
    .where(eq(coauthors.personId, from.id))
    .returning({ id: coauthors.insightId });
  const reviewed = await leaveReviews(tx, context);
  await withdrawAccessRequests(tx, context);
  const left = [
    ...translated.map(({ id }) => ({ id, role: "translator" })),
    ...written.map(({ id }) => ({ id, role: "co-author" })),
    ...reviewed.map(({ id }) => ({ id, role: "reviewer" })),
  ];
  await recordAudits(
    tx,
    actor,
    "insight.helper-left",
    left.map(({ id, role }) => ({ subject: { kind: "insight", id }, before: { role, personId: from.id } })),
  );
}

type Waiting = { id: string; askedById: string; slug: string; key: string; statement: string };

async function leaveReviews(tx: Transaction, { from, now }: HandOverContext) {
  const waiting = await tx.execute<Waiting>(sql`
    delete from reviewers using reviews r, insights i
    where reviewers.person_id = ${from.id} and r.id = reviewers.review_id and i.id = r.insight_id and r.state = 'open'
    returning i.id, r.asked_by_id as "askedById", i.slug, i.key, i.statement`);
  const told = waiting.filter(({ askedById }) => askedById !== from.id);
  if (told.length > 0)
    await tx
      .insert(asks)
      .values(
        told.map(({ id, askedById, statement, ...address }) => ({
          ...{ personId: askedById, kind: "review-answered", subjectId: id, askedAt: now },
          sentence: `${from.name} left and will not review ${quotedStatement(statement)}. Ask somebody else.`,
          href: `${insightHref(address)}/review`,
        })),
      )
      .onConflictDoNothing();
  return waiting;
}
