import { inArray, type SQL, sql } from "drizzle-orm";

/**
 * Which records stand on which published paths, those too that replaced one that was put there: a relation of
 * `insight_id` and `path_key`, of all these paths or of those with the given keys. Published paths exist for
 * whoever is signed in; which of the records do is asked of each of them elsewhere.
 */
export const onPaths = (keys?: string[]): SQL => sql`(
  with recursive standing (path_key, insight_id) as (
    select p.key, s.insight_id from paths p join path_steps s on s.path_id = p.id
    where p.status = 'published' and s.removed_at is null and s.insight_id is not null
      ${keys ? sql`and ${inArray(sql`p.key`, keys)}` : sql``}
    union
    select o.path_key, i.superseded_by_id from standing o join insights i on i.id = o.insight_id
    where i.superseded_by_id is not null
  )
  select path_key, insight_id from standing)`;
