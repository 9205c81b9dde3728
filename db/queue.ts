import { sql } from "drizzle-orm";
import type { Transaction } from "./client";

/** The catalogue of queued work. A payload carries references, never rows. */
export type JobPayloads = {
  "send-delivery": { deliveryId: string };
};

export type EnqueueOptions = {
  /** A second job with the same key replaces the first while it waits. */
  key?: string;
  runAt?: Date;
};

/** Queues a job in the caller's transaction, so that it runs exactly if the change happens. */
export async function enqueue<Name extends keyof JobPayloads>(
  tx: Transaction,
  name: Name,
  payload: JobPayloads[Name],
  { key, runAt }: EnqueueOptions = {},
) {
  await tx.execute(sql`
    select graphile_worker.add_job(
      ${name}::text,
      ${JSON.stringify(payload)}::json,
      run_at => ${runAt?.toISOString() ?? null}::timestamptz,
      job_key => ${key ?? null}::text,
      max_attempts => 25
    )`);
}
