import { and, eq, gte, inArray, isNotNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { revisions } from "@/db/schema/insights";
import { questions } from "@/db/schema/questions";
import type { InsightContent } from "../content-input";
import type { InsightRow } from "../find-standing";
import { readContent } from "../read-content";
import { foldedPointId } from "./folded-point";

const unfolded = { foldedInto: null, foldedById: null, foldedAt: null };

/** What was folded into a draft since that moment is in no draft any more, so it can be folded in again. */
export async function unfoldAnswers(tx: Transaction, insightId: string, since: Date) {
  await tx
    .update(questions)
    .set(unfolded)
    .where(and(eq(questions.insightId, insightId), gte(questions.foldedAt, since)));
}

/**
 * What was folded in and is not in what is published now can be folded in again: a limit that was deleted, and notes on
 * use that say what they said before. Reworded is still folded in.
 */
export async function unfoldLeftOut(
  tx: Transaction,
  { id: insightId, publishedRevisionId }: InsightRow,
  content: InsightContent,
) {
  const folded = await tx
    .select({ id: questions.id, into: questions.foldedInto, at: questions.foldedAt })
    .from(questions)
    .where(and(eq(questions.insightId, insightId), isNotNull(questions.foldedAt)));
  if (folded.length === 0) return;
  const limits = new Set(content.limitations.map(({ id }) => id));
  const before = publishedRevisionId ? await readBefore(tx, publishedRevisionId) : null;
  const sameNotes = before?.usageNotes.trim() === content.usageNotes.trim();
  const leftOut = folded.filter(({ id, into, at }) =>
    into === "limitations"
      ? !limits.has(foldedPointId(id))
      : sameNotes && at !== null && before !== null && at >= before.createdAt,
  );
  if (leftOut.length === 0) return;
  const ids = leftOut.map(({ id }) => id);
  await tx.update(questions).set(unfolded).where(inArray(questions.id, ids));
}

async function readBefore(tx: Transaction, revisionId: string) {
  const [row] = await tx
    .select({ content: revisions.content, createdAt: revisions.createdAt })
    .from(revisions)
    .where(eq(revisions.id, revisionId));
  return row ? { usageNotes: readContent(row.content).usageNotes, createdAt: row.createdAt } : null;
}
