import { eq, inArray, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { drafts, insights } from "@/db/schema/insights";
import { people } from "@/db/schema/people";
import { externalIds } from "@/db/schema/transfer";
import { isAtLeast, type PersonActor } from "../../actor";
import { visibleTo } from "../../insights/insight-policy";

/** A record that was taken in before under some id, and how it stands now. */
export type StandingRecord = {
  insightId: string;
  hash: string;
  importedAt: Date;
  status: "draft" | "published" | "superseded" | "retired";
  isTrashed: boolean;
  /** It exists for whoever imports. */
  isVisible: boolean;
  mayEdit: boolean;
  inReview: boolean;
  /** Somebody writes in it: a draft that says something else than the last import. */
  writtenBy: string | null;
  hasDraft: boolean;
  changedSince: boolean;
  publishedRevisionId: string | null;
  revisionCount: number;
  publishedAt: Date | null;
};

/** The records known by these ids, as they stand for this actor. */
export async function findStandingRecords(
  database: Database,
  actor: PersonActor,
  ids: string[],
  now: Date,
): Promise<Map<string, StandingRecord>> {
  if (ids.length === 0) return new Map();
  const rows = await database
    .select({
      externalId: externalIds.externalId,
      insightId: insights.id,
      hash: externalIds.contentHash,
      importedAt: externalIds.importedAt,
      status: insights.status,
      isTrashed: sql<boolean>`${insights.trashedAt} is not null`,
      isVisible: sql<boolean>`${visibleTo(actor, now)}`,
      isOwn: sql<boolean>`(${insights.authorId} = ${actor.id} or ${insights.ownerId} = ${actor.id} or exists (
        select 1 from coauthors c where c.insight_id = ${insights.id} and c.person_id = ${actor.id}))`,
      inReview: sql<boolean>`exists (
        select 1 from reviews r where r.insight_id = ${insights.id} and r.state in ('open', 'approved'))`,
      writer: people.name,
      savedAt: drafts.savedAt,
      revisedAt: sql<boolean>`exists (
        select 1 from revisions v where v.id = ${insights.publishedRevisionId} and v.origin <> 'imported'
          and v.created_at > ${externalIds.importedAt})`,
      publishedRevisionId: insights.publishedRevisionId,
      revisionCount: insights.revisionCount,
      publishedAt: insights.publishedAt,
    })
    .from(externalIds)
    .innerJoin(insights, eq(insights.id, externalIds.insightId))
    .leftJoin(drafts, eq(drafts.insightId, insights.id))
    .leftJoin(people, eq(people.id, drafts.savedById))
    .where(inArray(externalIds.externalId, ids));
  return new Map(
    rows.map(({ externalId, writer, savedAt, isOwn, revisedAt, ...row }) => {
      const isWritten = savedAt !== null && savedAt.getTime() !== row.importedAt.getTime();
      return [
        externalId,
        {
          ...row,
          hasDraft: savedAt !== null,
          mayEdit: isAtLeast(actor.role, "curator") || isOwn,
          writtenBy: isWritten ? (writer ?? "Somebody") : null,
          changedSince: revisedAt,
        },
      ];
    }),
  );
}
