import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { insights } from "@/db/schema/insights";
import { questions } from "@/db/schema/questions";
import type { PersonActor } from "../../actor";
import { conflict, notFound } from "../../refusal";
import { type InsightRow, lockInsight } from "../find-standing";
import { visibleTo } from "../insight-policy";

export type QuestionRow = typeof questions.$inferSelect;

/** Locks a question together with its record; on a record that is hidden it is missing like any other. */
export async function lockQuestion(tx: Transaction, actor: PersonActor, questionId: string, now: Date) {
  const [seen] = await tx
    .select({ insightId: questions.insightId })
    .from(questions)
    .innerJoin(insights, eq(insights.id, questions.insightId))
    .where(and(eq(questions.id, questionId), visibleTo(actor, now)));
  if (!seen) throw notFound("question");
  const found = await lockInsight(tx, actor, seen.insightId, now);
  const [question] = await tx.select().from(questions).where(eq(questions.id, questionId)).for("update");
  if (!question) throw notFound("question");
  return { ...found, question };
}

/** Records that are not in use are only read: nobody looks after what is asked there. */
export function mustTakeQuestions({ status }: Pick<InsightRow, "status">) {
  if (status === "draft")
    throw conflict("Nothing of it is published yet. Comment on its draft while it is reviewed.");
  if (status === "retired") throw conflict("This record is retired, so nothing is asked or answered on it.");
  if (status === "superseded")
    throw conflict("Another record has replaced this one. Ask on that one: its page leads there.");
}

/** A page left open may speak of a question that is gone meanwhile. */
export function mustStand({ withdrawnAt }: QuestionRow) {
  if (withdrawnAt) throw conflict("This question was taken back meanwhile.");
}
