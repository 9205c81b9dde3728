import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { localDay } from "../people/local-day";
import { mayReadRestricted } from "./counted-steps";
import type { EditedStep } from "./path-query";

/**
 * For each step that leads to a restricted record: who is on the path, or on a team that starts with it, and may not
 * read that record. The same as `concerns` in `insight-policy.ts`, asked of many people at once.
 */
export async function listShutOut(pathId: string, now: Date): Promise<Map<string, EditedStep["shutOut"]>> {
  const today = localDay(now, "UTC");
  const rows = await db.execute<{ stepId: string; name: string; team: string | null }>(sql`
    with recursive chain (step_id, insight_id) as (
      select s.id, s.insight_id from path_steps s
      where s.path_id = ${pathId} and s.removed_at is null and s.insight_id is not null
      union
      select c.step_id, i.superseded_by_id from chain c join insights i on i.id = c.insight_id
      where i.superseded_by_id is not null
    ),
    asked (step_id, insight_id) as (
      select c.step_id, c.insight_id from chain c join insights i on i.id = c.insight_id
      where i.status = 'published' and i.trashed_at is null and i.visibility = 'restricted'
    ),
    meant (person_id) as (
      select e.person_id from enrolments e where e.path_id = ${pathId} and e.left_at is null
      union
      select m.person_id from team_paths t join memberships m on m.team_id = t.team_id
      where t.path_id = ${pathId} and ${isOn(today)}
    )
    select a.step_id as "stepId", p.name, t.name as team
    from asked a cross join meant
    join people p on p.id = meant.person_id and p.deactivated_at is null
    left join teams t on t.id = p.home_team_id
    where not ${mayReadRestricted(sql`a.insight_id`, sql`p.id`, sql`${today}::date`)}
    order by p.name, p.id`);
  const shutOut = new Map<string, EditedStep["shutOut"]>();
  for (const { stepId, name, team } of rows) {
    const named = shutOut.get(stepId) ?? [];
    shutOut.set(stepId, [...named, { name, team }]);
  }
  return shutOut;
}

const isOn = (today: string) =>
  sql`m.from_on <= ${today}::date and (m.until_on is null or m.until_on >= ${today}::date)`;
