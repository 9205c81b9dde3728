import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Actor } from "./actor";
import { mustAdminister } from "./people/person-policy";

/** So many tries may fail before anybody is shown it: most troubles pass by themselves. */
const patientTries = 3;
const mostShown = 20;

export type StuckJob = {
  id: string;
  task: string;
  since: Date;
  attempts: number;
  /** Not tried any more by itself. */
  isGivenUp: boolean;
  nextTryAt: Date | null;
  reason: string;
};

/** Jobs that fail again and again, or were given up, with what they said last; for administrators. */
export async function listStuckJobs(actor: Actor): Promise<StuckJob[]> {
  mustAdminister(actor, "see what fails");
  const rows = await db.execute<Row>(sql`
    select id::text, task_identifier as task, created_at::text as since, attempts, attempts >= max_attempts as "isGivenUp",
      run_at::text as "runAt", coalesce(last_error, '') as reason
    from graphile_worker.jobs
    where locked_at is null and (attempts >= max_attempts or (attempts >= ${patientTries} and last_error is not null))
    order by attempts >= max_attempts desc, created_at
    limit ${mostShown}`);
  return rows.map(({ id, task, since, attempts, isGivenUp, runAt, reason }) => ({
    ...{ id, task, attempts, isGivenUp },
    since: new Date(since),
    nextTryAt: isGivenUp ? null : new Date(runAt),
    reason: withoutSecrets(reason),
  }));
}

type Row = {
  id: string;
  task: string;
  since: string;
  attempts: number;
  isGivenUp: boolean;
  runAt: string;
  reason: string;
};

/** The first line of an error, without what may be a token, a password in an address, or somebody's mail address. */
function withoutSecrets(error: string) {
  return (error.split("\n", 1)[0] ?? "")
    .replace(/\/\/[^\s/@]+@/g, "//…@")
    .replace(/[^\s<>"'@]+@[\w.-]+\.\w+/g, "…@…")
    .replace(/[\w-]{40,}/g, "…")
    .slice(0, 300);
}
