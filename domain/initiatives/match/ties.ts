import { inArray, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { insightLinks, insights } from "@/db/schema/insights";
import type { Actor } from "../../actor";
import type { LinkKind } from "../../insights/content-input";
import { listedFor } from "../../insights/insight-policy";
import { uuids } from "../../search/postgres/array-literal";

/** Two records that one of them says hang together. */
export type Tie = { fromId: string; toId: string; kind: LinkKind };

/** What these records' links say, from either end, among published records that the actor may see. */
export async function findTies(actor: Actor, insightIds: string[], now: Date): Promise<Tie[]> {
  if (insightIds.length === 0) return [];
  const rows = await db
    .select({ fromId: insightLinks.fromId, toId: insightLinks.toId, kind: insightLinks.kind })
    .from(insightLinks)
    .where(or(inArray(insightLinks.fromId, insightIds), inArray(insightLinks.toId, insightIds)))
    .orderBy(insightLinks.fromId, insightLinks.toId, insightLinks.kind);
  const known = new Set(insightIds);
  const others = rows.flatMap(({ fromId, toId }) => [fromId, toId]).filter((id) => !known.has(id));
  const living = new Set([...insightIds, ...(await listPublished(actor, others, now))]);
  return rows.filter(({ fromId, toId }) => living.has(fromId) && living.has(toId));
}

async function listPublished(actor: Actor, ids: string[], now: Date) {
  if (ids.length === 0) return [];
  const rows = await db
    .select({ id: insights.id })
    .from(insights)
    .where(
      sql`${insights.id} = any(${uuids(ids)}) and ${insights.status} = 'published' and ${listedFor(actor, now)}`,
    );
  return rows.map(({ id }) => id);
}

/** By superseded record, the published one that stands in its place now, as far as the actor may see it. */
export async function findReplacements(actor: Actor, supersededIds: string[], now: Date) {
  if (supersededIds.length === 0) return new Map<string, string>();
  const rows = await db.execute<{ oldId: string; newId: string }>(sql`
    with recursive chain (old_id, id) as (
      select insights.id, superseded_by_id from insights where insights.id = any(${uuids(supersededIds)})
      union select chain.old_id, insights.superseded_by_id from chain join insights on insights.id = chain.id
    )
    select old_id as "oldId", insights.id as "newId" from chain join insights on insights.id = chain.id
    where insights.status = 'published' and ${listedFor(actor, now)}`);
  return new Map(rows.map(({ oldId, newId }) => [oldId, newId]));
}
