import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Actor } from "./actor";
import { recordAudit } from "./audit/record-audit";
import { mustAdminister } from "./people/person-policy";
import { conflict } from "./refusal";
import type { RetryJobInput } from "./retry-job-input";

/** Has a job that failed tried again at once, with all its tries before it; one that runs at this moment is left alone. */
export async function retryJob(actor: Actor, { jobId }: RetryJobInput, now: Date) {
  mustAdminister(actor, "have a job tried again");
  await db.transaction(async (tx) => {
    const [job] = await tx.execute<{ task: string; attempts: number }>(sql`
      select task_identifier as task, attempts from graphile_worker.jobs where id = ${jobId}::bigint and locked_at is null`);
    const [again] = await tx.execute(sql`
      select id from graphile_worker.reschedule_jobs(array[${jobId}::bigint], run_at => ${now.toISOString()}::timestamptz, attempts => 0)`);
    if (!job || !again) throw conflict("This job runs at this moment, or is done. Look at what is left now.");
    await recordAudit(
      tx,
      actor,
      "job.retried",
      { kind: "job", id: job.task },
      { before: { attempts: job.attempts }, after: { attempts: 0 } },
    );
  });
}
