import { and, count, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { insights } from "@/db/schema/insights";
import { asks, people } from "@/db/schema/people";
import { questions } from "@/db/schema/questions";
import type { PersonActor } from "../../actor";
import { askPerson, closeAsksAbout } from "../../people/asks";
import type { InsightRow } from "../find-standing";
import { insightHref } from "../insight-address";
import { quotedStatement } from "../quoted-statement";
import type { QuestionRow } from "./lock-question";

type Asked = Pick<InsightRow, "id" | "key" | "slug" | "statement" | "ownerId">;

export const isOpen = and(isNull(questions.answeredAt), isNull(questions.withdrawnAt));

/**
 * Puts a new question to the owner and tells those who follow the record: one row each, which speaks of all questions
 * that wait there. Who asked is not told.
 */
export async function tellOfQuestion(tx: Transaction, actor: PersonActor, insight: Asked, now: Date) {
  const waiting = await findWaiting(tx, insight);
  if (!waiting) return;
  if (insight.ownerId !== actor.id)
    await putAsks(tx, { insight, waiting, now }, "question", sql`select ${insight.ownerId}::uuid`);
  await putAsks(
    tx,
    { insight, waiting, now },
    "question-followed",
    sql`select f.person_id from insight_follows f join people p on p.id = f.person_id and p.deactivated_at is null
      where f.insight_id = ${insight.id} and f.person_id not in (${insight.ownerId}, ${actor.id})`,
  );
}

type Waiting = { sentence: string; href: string };

/** What waits on the record in one sentence; null when nothing does. */
async function findWaiting(tx: Transaction, insight: Asked): Promise<Waiting | null> {
  const [latest] = await tx
    .select({ id: questions.id, by: people.name, waiting: sql<number>`(count(*) over ())::int` })
    .from(questions)
    .innerJoin(people, eq(people.id, questions.askedById))
    .where(and(eq(questions.insightId, insight.id), isOpen))
    .orderBy(desc(questions.askedAt), desc(questions.id))
    .limit(1);
  if (!latest) return null;
  const quoted = quotedStatement(insight.statement);
  const href = insightHref(insight);
  if (latest.waiting > 1)
    return {
      sentence: `${latest.waiting} questions about ${quoted} wait for an answer.`,
      href: `${href}#questions`,
    };
  return { sentence: `${latest.by} asked about ${quoted}.`, href: `${href}#question-${latest.id}` };
}

type Put = { insight: Asked; waiting: Waiting; now: Date };

/** One statement however many follow; what is open already says what is so now, and is new again. */
async function putAsks(
  tx: Transaction,
  { insight, waiting: { sentence, href }, now }: Put,
  kind: "question" | "question-followed",
  whom: ReturnType<typeof sql>,
) {
  const at = now.toISOString();
  await tx.execute(sql`
    insert into asks (id, person_id, kind, subject_id, sentence, href, asked_at)
    select gen_random_uuid(), whom.id, ${kind}, ${insight.id}, ${sentence}, ${href}, ${at}::timestamptz
    from (${whom}) as whom (id)
    on conflict (person_id, kind, subject_id) where closed_at is null
    do update set sentence = excluded.sentence, href = excluded.href, asked_at = excluded.asked_at`);
}

/** After a question was answered or withdrawn: ends what was asked about those that waited, or says which are left. */
export async function settleQuestionAsks(tx: Transaction, insight: Asked, now: Date) {
  const ofWaiting = and(
    inArray(asks.kind, ["question", "question-followed"]),
    eq(asks.subjectId, insight.id),
    isNull(asks.closedAt),
  );
  const othersWait = sql`exists (select 1 from questions q where q.insight_id = ${insight.id}
    and q.answered_at is null and q.withdrawn_at is null and q.asked_by_id <> ${asks.personId})`;
  await tx
    .update(asks)
    .set({ closedAt: now })
    .where(and(ofWaiting, sql`not ${othersWait}`));
  const waiting = await findWaiting(tx, insight);
  if (waiting) await tx.update(asks).set(waiting).where(ofWaiting);
}

/** Tells who asked, unless they did it themselves; they find it until they look. */
export async function tellAsker(
  tx: Transaction,
  actor: PersonActor,
  { insight, question, what }: { insight: Asked; question: QuestionRow; what: (quoted: string) => string },
  now: Date,
) {
  if (question.askedById === actor.id) return;
  const about = {
    kinds: ["question-answered" as const],
    subjectId: insight.id,
    personId: question.askedById,
  };
  await closeAsksAbout(tx, about, now);
  const [asker] = await tx
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.id, question.askedById), isNull(people.deactivatedAt)));
  if (!asker) return;
  const sentence = `${actor.name} ${what(quotedStatement(insight.statement))}.`;
  const href = `${insightHref(insight)}#question-${question.id}`;
  const ask = { personId: asker.id, kind: "question-answered", subjectId: insight.id } as const;
  await askPerson(tx, { ...ask, sentence, href }, now);
}

/** Asks the owners of today what waits on these records; for verbs that change who owns them, or bring them back. */
export async function passOnQuestions(tx: Transaction, insightIds: string[], now: Date) {
  if (insightIds.length === 0) return;
  await closeAsksAbout(tx, { kinds: ["question"], subjectId: insightIds }, now);
  const these = sql`${insights.id} in (select value::uuid from json_array_elements_text(${JSON.stringify(insightIds)}::json))`;
  const asked = await tx
    .select({ insight: insights, others: count() })
    .from(questions)
    .innerJoin(insights, eq(insights.id, questions.insightId))
    .where(and(these, isOpen, eq(insights.status, "published"), isNull(insights.trashedAt)))
    .groupBy(insights.id)
    .having(sql`bool_or(${questions.askedById} <> ${insights.ownerId})`);
  for (const { insight } of asked) {
    const told = {
      kinds: ["question-followed" as const],
      subjectId: insight.id,
      personId: insight.ownerId,
    };
    await closeAsksAbout(tx, told, now);
    const waiting = await findWaiting(tx, insight);
    if (waiting)
      await putAsks(tx, { insight, waiting, now }, "question", sql`select ${insight.ownerId}::uuid`);
  }
}
