import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Meetings } from "./known-query";

/**
 * Which of these people have met which of these insights: read or answered, never how well. For people on an initiative
 * that the actor may see and insights that they were shown.
 */
export async function listMeetings(personIds: string[], insightIds: string[]): Promise<Meetings> {
  if (personIds.length === 0 || insightIds.length === 0) return {};
  const rows = await db.execute<{ personId: string; met: string[] }>(sql`
    select met.person_id as "personId", json_agg(met.insight_id) as met from (
      select e.person_id, e.insight_id from exposures e
      where e.person_id in ${personIds} and e.insight_id in ${insightIds}
      union
      select c.person_id, c.insight_id from contacts c
      where c.person_id in ${personIds} and c.insight_id in ${insightIds} and c.undoes_id is null
        and not exists (select from contacts u where u.undoes_id = c.id)
    ) met group by met.person_id`);
  return Object.fromEntries(rows.map(({ personId, met }) => [personId, met]));
}
