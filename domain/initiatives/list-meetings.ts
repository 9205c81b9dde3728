import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { PersonActor } from "../actor";
import { localDay } from "../people/local-day";
import type { Meetings } from "./known-query";

const mostPeople = 30;

/**
 * Who on an initiative has met which of these insights, read or answered, never how well they did: its owner, the people
 * on it and those of its teams today. The insights are ones that the actor was shown.
 */
export async function listMeetings(
  actor: PersonActor,
  { initiativeId, insightIds }: { initiativeId: string; insightIds: string[] },
  now: Date,
): Promise<Meetings> {
  const today = localDay(now, actor.timeZone);
  const ids = sql`(select value::uuid from json_array_elements_text(${JSON.stringify(insightIds)}::json))`;
  const rows = await db.execute<{ id: string; name: string; met: string[]; all: number }>(sql`
    with those as (
      select owner_id as person_id from initiatives where id = ${initiativeId}
      union select person_id from initiative_people where initiative_id = ${initiativeId}
      union select m.person_id from initiative_teams t join memberships m on m.team_id = t.team_id
        where t.initiative_id = ${initiativeId}
          and m.from_on <= ${today}::date and (m.until_on is null or m.until_on >= ${today}::date)
    )
    select p.id, p.name, count(*) over ()::int as "all", (
      select coalesce(json_agg(distinct met.insight_id), '[]') from (
        select e.insight_id from exposures e where e.person_id = p.id and e.insight_id in ${ids}
        union select c.insight_id from contacts c
          where c.person_id = p.id and c.insight_id in ${ids} and c.undoes_id is null
            and not exists (select from contacts u where u.undoes_id = c.id)
      ) met) as met
    from those join people p on p.id = those.person_id and p.deactivated_at is null
    order by p.name, p.id limit ${mostPeople}`);
  const all = rows[0]?.all ?? 0;
  return { people: rows.map(({ id, name, met }) => ({ id, name, met })), others: all - rows.length };
}
