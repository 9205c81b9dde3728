import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { Transaction } from "@/db/client";
import { insights } from "@/db/schema/insights";
import { questions } from "@/db/schema/questions";
import { tellAsker, tellOfQuestion } from "@/domain/insights/questions/question-asks";
import { rendererVersion, renderMarkdown } from "@/domain/markdown/render-markdown";
import { type DemoCast, findCast } from "./demo-cast";
import { demoKey, momentOf } from "./demo-dates";
import { type AuditRow, auditRow } from "./demo-story";
import { type ReadersQuestion, readersQuestions } from "./readers-questions";

/** Lays down what readers asked on records and what came of it; answers what the audit trail says about it. */
export async function seedReadersQuestions(tx: Transaction, now: Date): Promise<AuditRow[]> {
  const cast = await findCast(tx, [], now);
  const audit: AuditRow[] = [];
  for (const told of readersQuestions) {
    const [insight] = await tx
      .select()
      .from(insights)
      .where(eq(insights.key, demoKey(told.on)));
    if (!insight) throw new Error(`The demo has no record called ${told.on}.`);
    const row = rowOf(cast, told, insight.id, now);
    const [question] = await tx.insert(questions).values(row).returning();
    if (question && !told.folded) await tell(tx, cast, { told, insight, question });
    audit.push(...auditOf(row));
  }
  return audit;
}

type Asked = {
  told: ReadersQuestion;
  insight: typeof insights.$inferSelect;
  question: typeof questions.$inferSelect;
};

/** Who should answer hears of it, or who asked hears of the answer; what was folded in has been seen long since. */
async function tell(tx: Transaction, cast: DemoCast, { told, insight, question }: Asked) {
  const actor = (key: string) => ({ ...cast.person(key), kind: "person" as const });
  if (!told.answered || !question.answeredAt)
    return tellOfQuestion(tx, actor(told.by), insight, question.askedAt);
  const what = (quoted: string) => `answered what you asked about ${quoted}`;
  await tellAsker(tx, actor(told.answered.by), { insight, question, what }, question.answeredAt);
}

function rowOf(
  cast: DemoCast,
  { on, by, daysAgo, body, answered, folded }: ReadersQuestion,
  insightId: string,
  now: Date,
) {
  const askedAt = momentOf(now, daysAgo, `${on} asked on`);
  const id = uuidv7({ msecs: askedAt.getTime() });
  return {
    ...{ id, insightId, askedById: cast.person(by).id, body, askedAt },
    ...{ html: renderMarkdown(body, { idPrefix: `question-${id}` }), rendererVersion },
    answer: answered?.body ?? "",
    answerHtml: answered ? renderMarkdown(answered.body, { idPrefix: `answer-${id}` }) : "",
    answeredById: answered ? cast.person(answered.by).id : null,
    answeredAt: answered ? momentOf(now, answered.daysAgo, `${on} answered on`) : null,
    foldedInto: folded?.into ?? null,
    foldedById: folded ? cast.person(folded.by).id : null,
    foldedAt: folded ? momentOf(now, folded.daysAgo, `${on} folded in`) : null,
  };
}

function auditOf(row: ReturnType<typeof rowOf>): AuditRow[] {
  const { insightId, askedById, askedAt, answeredById, answeredAt, foldedById, foldedAt, foldedInto } = row;
  const after = { question: row.id };
  return [
    auditRow(askedAt, askedById, "insight.question-asked", insightId, after),
    ...(answeredAt && answeredById
      ? [auditRow(answeredAt, answeredById, "insight.question-answered", insightId, after)]
      : []),
    ...(foldedAt && foldedById
      ? [auditRow(foldedAt, foldedById, "insight.answer-folded", insightId, { ...after, into: foldedInto })]
      : []),
  ];
}
