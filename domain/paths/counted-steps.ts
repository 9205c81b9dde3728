import { type SQL, sql } from "drizzle-orm";
import type { Actor } from "../actor";
import { listedFor } from "../insights/insight-policy";

/**
 * As SQL, for `with recursive`: the steps of these paths that are asked of anybody, as `stepsFor` counts them, each with
 * the living record it leads to, and whether the actor may see that. `of` is a condition on `path_steps s`.
 */
export const countedSteps = (actor: Actor, of: SQL, now: Date) => sql`
  chain (step_id, insight_id) as (
    select s.id, s.insight_id from path_steps s
    where ${of} and s.removed_at is null and s.insight_id is not null
    union
    select c.step_id, i.superseded_by_id from chain c join insights i on i.id = c.insight_id
    where i.superseded_by_id is not null
  ),
  counted (path_id, step_id, position, insight_id, is_restricted, is_seen) as (
    select distinct on (s.path_id, insights.id)
      s.path_id, s.id, s.position, insights.id, insights.visibility = 'restricted', ${listedFor(actor, now)}
    from chain c join path_steps s on s.id = c.step_id join insights on insights.id = c.insight_id
    where insights.superseded_by_id is null and insights.status = 'published' and insights.trashed_at is null
    order by s.path_id, insights.id, (s.insight_id = insights.id) desc, s.position, s.id
  )`;

/** As SQL: whether a person may read a restricted record, as `concerns` in `insight-policy.ts` asks it of one actor. */
export const mayReadRestricted = (insightId: SQL, personId: SQL, today: SQL) => sql`exists (
  select 1 from insights i where i.id = ${insightId} and ${personId} in (i.author_id, i.owner_id, i.translator_id)
  union all
  select 1 from coauthors x where x.insight_id = ${insightId} and x.person_id = ${personId}
  union all
  select 1 from reviewers x where x.insight_id = ${insightId} and x.person_id = ${personId}
  union all
  select 1 from insight_people x where x.insight_id = ${insightId} and x.person_id = ${personId}
  union all
  select 1 from insight_teams x join memberships m on m.team_id = x.team_id
  where x.insight_id = ${insightId} and m.person_id = ${personId}
    and m.from_on <= ${today} and (m.until_on is null or m.until_on >= ${today}))`;
