import { type SQL, sql } from "drizzle-orm";
import { localDay } from "../people/local-day";
import { isMemberToday } from "./askable";

/**
 * Who is on initiatives, a table with `initiative_id` and `person_id`: the owner, those named, and those of its teams
 * today. `which` narrows it: a condition on `n`, the initiatives.
 */
export const participants = (which: SQL, now: Date): SQL => sql`(
  select n.id as initiative_id, n.owner_id as person_id from initiatives n where ${which}
  union
  select n.id, o.person_id from initiatives n join initiative_people o on o.initiative_id = n.id where ${which}
  union
  select n.id, b.person_id from initiatives n join initiative_teams t on t.initiative_id = n.id
    join memberships b on b.team_id = t.team_id
  where ${which} and ${isMemberToday("b", localDay(now, "UTC"))})`;
