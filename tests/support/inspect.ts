import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { auditEntries } from "@/db/schema/audit";

/** Names and payloads of the waiting jobs, oldest first. */
export async function queuedJobs() {
  const rows = await db.execute<{ name: string; payload: unknown }>(sql`
    select task.identifier as name, job.payload
    from graphile_worker._private_jobs job
    join graphile_worker._private_tasks task on task.id = job.task_id
    order by job.id`);
  return rows.map(({ name, payload }) => ({ name, payload }));
}

/** The audit trail as short lines: what was done to whom. */
export async function auditTrail() {
  const rows = await db.select().from(auditEntries).orderBy(auditEntries.id);
  return rows.map(({ action, actorId, subjectId, before, after }) => ({
    action,
    actorId,
    subjectId,
    before,
    after,
  }));
}
