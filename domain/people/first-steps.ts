import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Actor } from "../actor";
import { mustAdminister } from "./person-policy";

/** What an administrator of a new installation has still to do; each is true once there is one of it. */
export async function listFirstSteps(actor: Actor) {
  mustAdminister(actor, "set up this installation");
  const [row] = await db.execute<{ people: boolean; teams: boolean; topics: boolean }>(sql`
    select
      (select count(*) > 1 from (select 1 from people limit 2) first_two)
        or exists (select 1 from invitations) as people,
      exists (select 1 from teams) as teams,
      exists (select 1 from topics) as topics`);
  return row ?? { people: false, teams: false, topics: false };
}
