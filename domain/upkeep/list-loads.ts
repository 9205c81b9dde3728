import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { insights } from "@/db/schema/insights";
import { isAtLeast, type PersonActor } from "../actor";
import { listedFor } from "../insights/insight-policy";
import { notAllowed } from "../refusal";
import type { OwnerLoad } from "./needs-review-query";

type Row = Omit<OwnerLoad, "since"> & { since: string };

/**
 * For curators: who looks after records that need review, who has most of these first, of those that the actor may
 * read. Whoever has none is not named.
 */
export async function listLoads(actor: PersonActor, now: Date): Promise<OwnerLoad[]> {
  if (!isAtLeast(actor.role, "curator")) throw notAllowed("see what others are to check");
  const rows = await db.execute<Row>(sql`
    with due as materialized (
      select ${insights.id} as id, ${insights.ownerId} as owner_id from ${insights}
      where ${insights.openCauses} > 0 and ${insights.status} = 'published' and ${listedFor(actor, now)}),
    owners as (
      select due.owner_id, count(*)::int as due, min(oldest.at) as since
      from due cross join lateral (
        select min(c.opened_at) as at from review_causes c where c.insight_id = due.id and c.closed_at is null) oldest
      group by due.owner_id)
    select p.id, p.name, owned.count as owned, o.due as "needReview", o.since
    from owners o join people p on p.id = o.owner_id cross join lateral (
      select count(*)::int as count from ${insights}
      where ${insights.ownerId} = o.owner_id and ${insights.status} = 'published' and ${listedFor(actor, now)}) owned
    order by o.due desc, o.since, p.name, p.id`);
  return [...rows].map(({ since, ...row }) => ({ ...row, since: new Date(since) }));
}
