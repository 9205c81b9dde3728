import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { people } from "@/db/schema/people";
import type { Actor } from "../actor";
import type { FirstSteps } from "./first-steps-query";
import { isSomebody } from "./imported-library";
import { mustAdminister } from "./person-policy";

/**
 * What an administrator of a new installation has done of what there is to do first: each is true once there is one of
 * it. Null once something was written and somebody invited, whatever else there is not.
 */
export async function listFirstSteps(actor: Actor): Promise<FirstSteps | null> {
  mustAdminister(actor, "set up this installation");
  const [row] = await db.execute<FirstSteps>(sql`
    select
      (select count(*) > 1 from (select 1 from ${people} where ${isSomebody()} limit 2) first_two)
        or exists (select 1 from invitations) as people,
      exists (select 1 from teams) as teams,
      exists (select 1 from topics) as topics,
      exists (select 1 from insights) as insights,
      exists (select 1 from paths) as paths`);
  if (!row) throw new Error("A question without a condition was not answered.");
  return row.insights && row.people ? null : row;
}
