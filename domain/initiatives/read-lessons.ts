import { and, eq, inArray, isNull, ne } from "drizzle-orm";
import { type Database, db } from "@/db/client";
import { initiatives, matchOpinions } from "@/db/schema/initiatives";
import { insights } from "@/db/schema/insights";
import { groupedBy } from "./grouped-by";
import { type Lesson, lessonOf } from "./lessons";

type Asked = {
  insightIds: string[];
  /** Of the brief, as `initiative_terms` has them. */
  stems: Iterable<string>;
  /** What is said on the initiative itself changes it by itself. */
  initiativeId?: string;
};

/**
 * What was learnt of these insights for a brief with these stems, from open initiatives and open records alone: what
 * somebody may not see moves nothing that they could notice.
 */
export async function readLessons(
  { insightIds, stems, initiativeId }: Asked,
  database: Database = db,
): Promise<Map<string, Lesson>> {
  const known = new Set(stems);
  if (insightIds.length === 0 || known.size === 0) return new Map();
  const rows = await database
    .select({ insightId: matchOpinions.insightId, ...columns })
    .from(matchOpinions)
    .innerJoin(initiatives, eq(initiatives.id, matchOpinions.initiativeId))
    .innerJoin(insights, eq(insights.id, matchOpinions.insightId))
    .where(
      and(
        inArray(matchOpinions.insightId, insightIds),
        initiativeId ? ne(matchOpinions.initiativeId, initiativeId) : undefined,
        isCounting,
      ),
    );
  const byInsight = groupedBy(rows, ({ insightId }) => insightId);
  const lessons = [...byInsight].map(([id, opinions]) => [id, lessonOf(opinions, known)] as const);
  return new Map(lessons.filter((entry): entry is [string, Lesson] => entry[1] !== null));
}

const columns = {
  initiativeId: matchOpinions.initiativeId,
  personId: matchOpinions.personId,
  kind: matchOpinions.kind,
  reason: matchOpinions.reason,
  terms: matchOpinions.terms,
};

/** Said last, not set aside, and open to everybody: a condition on opinions joined with both. */
export const isCounting = and(
  isNull(matchOpinions.setAsideAt),
  ne(matchOpinions.kind, "undone"),
  eq(initiatives.visibility, "everyone"),
  eq(insights.visibility, "everyone"),
  isNull(insights.trashedAt),
);
