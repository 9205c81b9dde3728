import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { paths } from "@/db/schema/paths";
import type { PersonActor } from "../actor";
import { pathsVisibleTo } from "./path-policy";

/**
 * On how many paths each of these published insights is asked, also in the place of one that it replaced, as `listPathsWith`
 * names them for one; and on how many altogether.
 */
export async function countPathsWith(actor: PersonActor, insightIds: string[]) {
  const rows = await db.execute<{ id: string | null; paths: number }>(sql`
    with recursive asked (root, id) as (
      select value::uuid, value::uuid from json_array_elements_text(${JSON.stringify(insightIds)}::json)
      union
      select asked.root, i.id from insights i join asked on i.superseded_by_id = asked.id
    )
    select asked.root as id, count(distinct paths.id)::int as paths
    from asked join path_steps s on s.insight_id = asked.id and s.removed_at is null
      join ${paths} on ${paths.id} = s.path_id
    where ${paths.status} <> 'archived' and ${pathsVisibleTo(actor)}
    group by grouping sets ((asked.root), ())`);
  const counted = new Map(rows.map((row) => [row.id, row.paths]));
  return { of: (insightId: string) => counted.get(insightId) ?? 0, together: counted.get(null) ?? 0 };
}
