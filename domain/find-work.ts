import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { hasLivingWorker } from "@/db/queue";
import type { Actor } from "./actor";
import { mustAdminister } from "./people/person-policy";

export type Work = {
  isWorked: boolean;
  /** Jobs that could run now and do not yet. */
  waiting: number;
  waitingSince: Date | null;
  /** Tried again and again, and left. */
  givenUp: number;
  database: { version: string; bytes: number };
};

/** Whether what is queued is being done, and on which database, for administrators. */
export async function findWork(actor: Actor, now: Date): Promise<Work> {
  mustAdminister(actor, "see how this installation stands");
  const moment = sql`${now.toISOString()}::timestamptz`;
  const [isWorked, [row]] = await Promise.all([
    hasLivingWorker(),
    db.execute<Row>(sql`
      select current_setting('server_version') as version,
        pg_database_size(current_database())::float8 as bytes, jobs.*
      from (
        select count(*) filter (where attempts < max_attempts and locked_at is null and run_at <= ${moment})::int as waiting,
          (min(run_at) filter (where attempts < max_attempts and locked_at is null and run_at <= ${moment}))::text as since,
          count(*) filter (where attempts >= max_attempts)::int as "givenUp"
        from graphile_worker.jobs
      ) jobs`),
  ]);
  const { version = "", bytes = 0, waiting = 0, since = null, givenUp = 0 } = row ?? {};
  return {
    ...{ isWorked, waiting, givenUp, waitingSince: since === null ? null : new Date(since) },
    database: { version: version.split(" ")[0] ?? "", bytes },
  };
}

type Row = { version: string; bytes: number; waiting: number; since: string | null; givenUp: number };
