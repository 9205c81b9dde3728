import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";

export type Unseen = {
  personId: string;
  /** How many of those that bear on it came up since they last looked and are theirs to see. */
  unseen: number;
  /** Whether one of those named is among them. */
  isNews: boolean;
};

/**
 * Who is on an initiative, by themselves or by a team on their own day, and has not yet looked at something that bears on
 * it. The same as `listedFor` in `insight-policy.ts`, asked of many people at once.
 */
export async function countUnseen(
  tx: Transaction,
  initiativeId: string,
  newIds: string[],
  now: Date,
): Promise<Unseen[]> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const isOn = sql`
    m.from_on <= (${at} at time zone p.time_zone)::date
    and (m.until_on is null or m.until_on >= (${at} at time zone p.time_zone)::date)`;
  const rows = await tx.execute<Unseen>(sql`
    with up as (
      select i.id, i.visibility, i.author_id, i.owner_id, i.translator_id, ma.first_at
      from matches ma join insights i on i.id = ma.insight_id
      where ma.initiative_id = ${initiativeId} and ma.state = 'suggested' and ma.is_strong and ma.is_found
        and i.status = 'published' and i.trashed_at is null
    ),
    on_it as (
      select p.id from initiatives n join people p on p.id = n.owner_id where n.id = ${initiativeId}
      union
      select p.person_id from initiative_people p where p.initiative_id = ${initiativeId}
      union
      select m.person_id from initiative_teams t
      join memberships m on m.team_id = t.team_id join people p on p.id = m.person_id
      where t.initiative_id = ${initiativeId} and ${isOn}
    )
    select p.id as "personId", count(*)::int as unseen,
      bool_or(up.id in (select jsonb_array_elements_text(${JSON.stringify(newIds)}::jsonb)::uuid)) as "isNews"
    from on_it join people p on p.id = on_it.id and p.deactivated_at is null
    left join initiative_looks l on l.initiative_id = ${initiativeId} and l.person_id = p.id
    join up on l.at is null or up.first_at > l.at
    where up.visibility = 'everyone' or p.id in (up.author_id, up.owner_id, up.translator_id) or exists (
      select 1 from coauthors x where x.insight_id = up.id and x.person_id = p.id
      union all
      select 1 from reviewers x where x.insight_id = up.id and x.person_id = p.id
      union all
      select 1 from insight_people x where x.insight_id = up.id and x.person_id = p.id
      union all
      select 1 from insight_teams x join memberships m on m.team_id = x.team_id
      where x.insight_id = up.id and m.person_id = p.id and ${isOn})
    group by p.id`);
  return [...rows];
}
