import { type SQL, sql } from "drizzle-orm";
import { mostLinked } from "./known-query";

/**
 * The insights that are linked to initiatives, as a table with `initiative_id`, `insight_id`, `is_accepted` and `place`:
 * accepted, or suggested and above the line until somebody sets them aside; each as the living record in its place,
 * published ones alone; at most eight for an initiative, accepted ones first. Reminders and counters use this and no
 * other definition. `which` narrows it: a condition on `m`, the matches.
 */
export const linkedInsights = (which: SQL = sql`true`): SQL => sql`(
  with recursive chain (initiative_id, insight_id, is_accepted, score) as (
    select m.initiative_id, m.insight_id, m.state = 'accepted', m.score from matches m
    where (m.state = 'accepted' or (m.state = 'suggested' and m.is_strong and m.is_found)) and ${which}
    union
    select c.initiative_id, i.superseded_by_id, c.is_accepted, c.score
    from chain c join insights i on i.id = c.insight_id where i.superseded_by_id is not null
  ), living as (
    select c.initiative_id, c.insight_id, bool_or(c.is_accepted) as is_accepted, max(c.score) as score
    from chain c join insights i on i.id = c.insight_id
    where i.status = 'published' and i.trashed_at is null
      and not exists (
        select from matches d
        where d.initiative_id = c.initiative_id and d.insight_id = c.insight_id and d.state = 'dismissed')
    group by c.initiative_id, c.insight_id
  )
  select initiative_id, insight_id, is_accepted, place from (
    select *, row_number() over (
      partition by initiative_id order by is_accepted desc, score desc, insight_id)::int as place
    from living) placed
  where place <= ${mostLinked})`;
