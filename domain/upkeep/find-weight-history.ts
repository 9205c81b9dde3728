import { and, asc, eq, isNotNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { revisions } from "@/db/schema/insights";
import { findWithdrawals } from "../evidence/effective-evidence";
import { weightHistory } from "../evidence/weight-history";
import type { WeightPoint } from "../evidence/weight-query";
import type { InsightRow } from "../insights/find-standing";
import { readContent } from "../insights/read-content";
import { findHalfLives } from "../insights/topic-half-lives";

/**
 * Evidence weight of a published record from its first publishing until now, with every revision's step. Half-lives of
 * topics and what is withdrawn count as they stand now; that they were different once is kept nowhere.
 */
export async function findWeightHistory(
  { id, publishedRevisionId }: InsightRow,
  now: Date,
): Promise<WeightPoint[]> {
  if (!publishedRevisionId) return [];
  const published = await readPublished(id);
  const texts = published.map(({ content }) => readContent(content));
  const [halfLifeFor, goneAt] = await Promise.all([
    findHalfLives(texts),
    findWithdrawals(
      db,
      texts.flatMap(({ evidence }) => evidence),
    ),
  ]);
  const weighed = published.flatMap(({ number, publishedAt }, index) => {
    const text = texts[index];
    if (!text || !publishedAt || publishedAt > now) return [];
    const items = text.evidence.map((item) => ({ ...item, goneAt: goneAt(item) }));
    return [{ number, publishedAt, halfLifeDays: halfLifeFor(text), items }];
  });
  return weightHistory(weighed, now);
}

/** What a weight needs of each: texts are long. */
function readPublished(insightId: string) {
  return db
    .select({
      number: revisions.number,
      publishedAt: revisions.publishedAt,
      content: sql<Record<string, unknown>>`jsonb_strip_nulls(jsonb_build_object(
        'evidence', ${revisions.content} -> 'evidence', 'topicIds', ${revisions.content} -> 'topicIds',
        'halfLifeDays', ${revisions.content} -> 'halfLifeDays'))`,
    })
    .from(revisions)
    .where(and(eq(revisions.insightId, insightId), isNotNull(revisions.publishedAt)))
    .orderBy(asc(revisions.publishedAt), asc(revisions.number));
}
