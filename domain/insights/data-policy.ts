import { type SQL, sql } from "drizzle-orm";
import { datasets } from "@/db/schema/evidence";
import { insights } from "@/db/schema/insights";
import { type Actor, isAtLeast, type PersonActor } from "../actor";
import { isReviewer, listedFor, visibleTo, writes } from "./insight-policy";

/**
 * Which data this actor may open by its address: a condition on `datasets`. It is read by whoever may read a published
 * record that was ever written on it or see a draft that is, by who made it, and by everybody once a study has it.
 */
export const mayReadData = (actor: Actor, now: Date): SQL => readThrough(actor, visibleTo(actor, now));

/** The same without what administrators read only because they may: for lists and choices. */
export const listedDataFor = (actor: Actor, now: Date): SQL => readThrough(actor, listedFor(actor, now));

/** Who may add a version of data that they read, or withdraw it. */
export function mayChangeData(actor: Actor, now: Date): SQL {
  if (actor.kind !== "person" || !isAtLeast(actor.role, "author")) return sql`false`;
  if (isAtLeast(actor.role, "curator")) return mayReadData(actor, now);
  return sql`(${madeBy(actor)} or exists (
    select 1 from evidence_items e join ${insights} on ${insights.id} = e.insight_id
    where e.dataset_id = ${datasets.id} and ${insights.status} = 'published' and ${insights.trashedAt} is null
      and (${insights.ownerId} = ${actor.id} or ${insights.authorId} = ${actor.id} or exists (
        select 1 from coauthors c where c.insight_id = ${insights.id} and c.person_id = ${actor.id}))))`;
}

/** Who may bring in data of their own. */
export const mayAddData = (actor: Actor) => actor.kind === "person" && isAtLeast(actor.role, "author");

const madeBy = (actor: PersonActor) => sql`${datasets.createdById} = ${actor.id}`;

function readThrough(actor: Actor, seen: SQL): SQL {
  if (actor.kind === "anonymous") return sql`false`;
  if (actor.kind === "system") return sql`true`;
  const ways = [inStudy, inPublished(seen)];
  if (actor.kind === "person") ways.push(madeBy(actor), inDraft(actor, seen));
  return sql`(${sql.join(ways, sql` or `)})`;
}

const inStudy = sql`exists (select 1 from study_datasets sd where sd.dataset_id = ${datasets.id})`;

const inPublished = (seen: SQL) => sql`exists (
  select 1 from snapshots s join revision_snapshots rs on rs.snapshot_id = s.id
    join revisions r on r.id = rs.revision_id and r.published_at is not null
    join ${insights} on ${insights.id} = rs.insight_id
  where s.dataset_id = ${datasets.id} and ${insights.status} <> 'draft' and ${seen})`;

/** Whoever may see a draft may see what it was before, too, published or not (`maySeeDraft`). */
function inDraft(actor: PersonActor, seen: SQL) {
  const seesDraft = isAtLeast(actor.role, "curator")
    ? sql`true`
    : sql`(${writes(actor)} or ${isReviewer(actor)})`;
  return sql`exists (
    select 1 from (
      select ds.insight_id from snapshots s join draft_snapshots ds on ds.snapshot_id = s.id
      where s.dataset_id = ${datasets.id}
      union all
      select rs.insight_id from snapshots s join revision_snapshots rs on rs.snapshot_id = s.id
      where s.dataset_id = ${datasets.id}) as written
    join ${insights} on ${insights.id} = written.insight_id
    where ${seen} and ${seesDraft})`;
}
