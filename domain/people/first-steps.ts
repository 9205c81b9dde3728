import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Actor } from "../actor";
import { mustAdminister } from "./person-policy";

type FirstSteps = Record<"insights" | "people" | "teams" | "topics" | "paths", boolean>;

/** What an administrator of a new installation has still to do; each is true once there is one of it. */
export async function listFirstSteps(actor: Actor) {
  mustAdminister(actor, "set up this installation");
  const [row] = await db.execute<FirstSteps>(sql`
    select
      (select count(*) > 1 from (select 1 from people limit 2) first_two)
        or exists (select 1 from invitations) as people,
      exists (select 1 from teams) as teams,
      exists (select 1 from topics) as topics,
      exists (select 1 from insights) as insights,
      exists (select 1 from paths) as paths`);
  if (!row) throw new Error("A question without a condition was not answered.");
  return row;
}
