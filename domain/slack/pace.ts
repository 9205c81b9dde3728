import { sql } from "drizzle-orm";
import { environment } from "@/config/environment";
import { db } from "@/db/client";
import { slackPaces } from "@/db/schema/slack";
import { databaseTime, databaseTimeIn } from "../deliveries/lease";

type Turn = { workspaceId: string; method: string; everyMs: number };

const hourMs = 60 * 60_000;

/** How far apart calls of one method are in one workspace: about one a second is what Slack says to design for. */
export const usualInterval = () => 1000 / environment().SLACK_CALLS_A_SECOND;

/**
 * Takes the next turn of one method in one workspace where it has come; otherwise says in how many milliseconds it will
 * have. One clock, the database's, for all workers.
 */
export async function takeTurn({ workspaceId, method, everyMs }: Turn): Promise<number> {
  const [row] = await db.execute<{ taken: boolean; wait: number | null }>(sql`
    with taken as (
      insert into slack_paces (workspace_id, method, next_at)
      values (${workspaceId}, ${method}, ${databaseTimeIn(everyMs)})
      on conflict (workspace_id, method) do update set next_at = excluded.next_at
        where slack_paces.next_at <= ${databaseTime}
      returning true
    )
    select exists (select from taken) as taken, (
      select ceil(extract(epoch from next_at - ${databaseTime}) * 1000)::int from slack_paces
      where workspace_id = ${workspaceId} and method = ${method}
    ) as wait`);
  return row?.taken ? 0 : Math.max(1, row?.wait ?? 1);
}

/** Slack asked for time: nobody calls this method in this workspace before it has passed. */
export async function noteLimit(workspaceId: string, method: string, seconds: number) {
  const nextAt = databaseTimeIn(seconds * 1000);
  await db
    .insert(slackPaces)
    .values({ workspaceId, method, nextAt })
    .onConflictDoUpdate({
      target: [slackPaces.workspaceId, slackPaces.method],
      set: { nextAt: sql`greatest(slack_paces.next_at, excluded.next_at)` },
    });
}

/** Those of single conversations pile up; what has long passed limits nothing. */
export async function forgetPaces() {
  await db.delete(slackPaces).where(sql`${slackPaces.nextAt} < ${databaseTimeIn(-hourMs)}`);
}
