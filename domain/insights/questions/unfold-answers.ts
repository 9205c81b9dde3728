import { and, eq, gte } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { questions } from "@/db/schema/questions";

/** What was folded into a draft since that moment is in no draft any more, so it can be folded in again. */
export async function unfoldAnswers(tx: Transaction, insightId: string, since: Date) {
  await tx
    .update(questions)
    .set({ foldedInto: null, foldedById: null, foldedAt: null })
    .where(and(eq(questions.insightId, insightId), gte(questions.foldedAt, since)));
}
