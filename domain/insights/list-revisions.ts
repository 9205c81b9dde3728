import { and, desc, eq, isNotNull, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { insights, revisions } from "@/db/schema/insights";
import { people } from "@/db/schema/people";
import type { Actor } from "../actor";
import { findStanding, type StandingInsight } from "./find-standing";
import { maySeeDraft } from "./insight-policy";

/** Who made a revision, and who showed it to readers. */
export const makers = alias(people, "makers");
export const publishers = alias(people, "publishers");

const facts = {
  id: revisions.id,
  number: revisions.number,
  origin: revisions.origin,
  restoredFromNumber: revisions.restoredFromNumber,
  note: revisions.note,
  createdAt: revisions.createdAt,
  createdBy: makers.name,
  publishedAt: revisions.publishedAt,
  publishedBy: publishers.name,
  /** The data it was written on, each with its version. */
  data: sql<{ name: string; number: number }[]>`coalesce((
    select json_agg(distinct jsonb_build_object('name', d.name, 'number', s.number))
    from revision_snapshots rs join snapshots s on s.id = rs.snapshot_id join datasets d on d.id = s.dataset_id
    where rs.revision_id = ${revisions.id}), '[]')`,
};

/** The revisions of a record that this actor may see, newest first: readers see those that were published. */
export async function listRevisions(actor: Actor, { insightId }: { insightId: string }, now: Date) {
  const found = await findStanding(actor, eq(insights.id, insightId), now);
  if (!found) return [];
  const rows = await db
    .select(facts)
    .from(revisions)
    .innerJoin(makers, eq(makers.id, revisions.createdById))
    .leftJoin(publishers, eq(publishers.id, revisions.publishedById))
    .where(seenRevisions(actor, found))
    .orderBy(desc(revisions.number));
  return rows.map(({ id, ...row }) => ({ ...row, isCurrent: id === found.insight.publishedRevisionId }));
}

/** Which revisions of a record exist for this actor: a condition on `revisions`. */
export function seenRevisions(actor: Actor, { insight, standing }: StandingInsight): SQL | undefined {
  const published = maySeeDraft(actor, standing) ? undefined : isNotNull(revisions.publishedAt);
  return and(eq(revisions.insightId, insight.id), published);
}
