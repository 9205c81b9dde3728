import { sql } from "drizzle-orm";
import { db, type Transaction } from "./client";

/** What the clock starts carries nothing: the job looks for itself at what is due. */
type ByTheClock = Record<string, never>;

/** The catalogue of queued work. A payload carries references, never rows. */
export type JobPayloads = {
  "send-delivery": { deliveryId: string };
  "sweep-deliveries": ByTheClock;
  "seal-audit": ByTheClock;
  "forget-expired": ByTheClock;
  "purge-trash": ByTheClock;
  /** All causes for review, of records, or of what rests on data or on a study. */
  "settle-causes": { insightIds?: string[]; datasetId?: string; studyId?: string };
  /** The same for what ages at the pace of a topic. */
  "settle-topic": { topicId: string };
  "tend-causes": ByTheClock;
  "keep-files": ByTheClock;
  "index-insights": { insightIds: string[] };
  "index-topic": { topicId: string };
  "sweep-index": ByTheClock;
  "rebuild-index": ByTheClock;
  "compare-engine": ByTheClock;
  "check-import": { importId: string };
  "store-import": { importId: string };
  "check-people": { importId: string };
  "invite-people": { importId: string };
  "enrol-newcomers": { personId: string; teamId?: string; invitationId?: string };
  "match-initiative": { initiativeId: string };
  "put-insights-forward": { insightIds: string[] };
  "note-milestones": ByTheClock;
  "enrol-team": { runId: string };
  "plan-reminders": ByTheClock;
  "tend-reminders": ByTheClock;
  "place-insights": { insightIds: string[] };
  "place-people": { personIds: string[] };
  "place-pairs": { personId: string; insightIds: string[] };
  "mail-questions": { personId: string; day: string };
  "note-live-need": { initiativeId: string };
  "plan-digests": ByTheClock;
  "compose-digest": { editionId: string };
  "read-bounces": ByTheClock;
  "take-slack": { key: string };
  "send-slack": { deliveryId: string };
  "slack-questions": { personId: string; day: string };
  "slack-card": { deliveryId: string };
  "slack-home": { workspaceId: string; slackUserId: string };
  "answer-mention": { workspaceId: string; channelId: string; messageTs: string; initiativeId: string };
  "slack-trouble": { workspaceId: string; code: string; scope?: string };
  "sweep-slack": ByTheClock;
  "report-import": { importId: string; isLate: boolean };
};

export type EnqueueOptions = {
  /** A second job with the same key replaces the first while it waits. */
  key?: string;
  runAt?: Date;
  /** Jobs of one queue run one after the other, so that many of them leave room for others. */
  queue?: string;
  /** The lower, the sooner, whatever waits longer; 0 where nothing is said. */
  priority?: number;
};

/** What comes by thousands at once lets everything else go first. */
const priorities: Partial<Record<keyof JobPayloads, number>> = {
  "compose-digest": 10,
  // Somebody sits before Slack and waits.
  "take-slack": -5,
};

/** For a statement that queues with its own words. */
export const priorityOf = (name: keyof JobPayloads) => priorities[name] ?? 0;

/** Queues a job in the caller's transaction, so that it runs exactly if the change happens. */
export async function enqueue<Name extends keyof JobPayloads>(
  tx: Transaction,
  name: Name,
  payload: JobPayloads[Name],
  { key, runAt, queue, priority = priorityOf(name) }: EnqueueOptions = {},
) {
  await tx.execute(sql`
    select graphile_worker.add_job(
      ${name}::text,
      ${JSON.stringify(payload)}::json,
      queue_name => ${queue ?? null}::text,
      run_at => ${runAt?.toISOString() ?? null}::timestamptz,
      job_key => ${key ?? null}::text,
      max_attempts => 25,
      priority => ${priority}::int
    )`);
}

/** The same for many at once, in one statement; each has its own key. */
export async function enqueueEach<Name extends keyof JobPayloads>(
  tx: Transaction,
  name: Name,
  jobs: { payload: JobPayloads[Name]; key: string; priority?: number; queue?: string }[],
) {
  if (jobs.length === 0) return;
  // In one order, so that two who queue the same ones do not wait for each other for ever.
  const single = [...new Map(jobs.map((job) => [job.key, job])).values()];
  const sorted = single.toSorted((one, other) => (one.key < other.key ? -1 : 1));
  // Not one after the other: each would look for its key among all that wait, without the index where few waited before.
  await tx.execute(sql`
    select from graphile_worker.add_jobs(array(
      select (${name}::text, job.payload, job.queue, null, 25, job.key, coalesce(job.priority, ${priorityOf(name)}::int), null)
        ::graphile_worker.job_spec
      from json_to_recordset(${JSON.stringify(sorted)}::json) as job (payload json, key text, priority int, queue text)))`);
}

/** A worker that said nothing for so long is taken for dead. */
const silence = sql`interval '60 seconds'`;

/** Each slot of a worker process says that it lives. */
export async function reportAlive(slots: string[]) {
  if (slots.length === 0) return;
  await db.execute(sql`
    insert into workers (id, started_at, heartbeat_at)
    select slot, now(), now() from json_array_elements_text(${JSON.stringify(slots)}::json) as slot
    order by slot
    on conflict (id) do update set heartbeat_at = excluded.heartbeat_at`);
}

/** Whether anybody works on what is queued, so that one need not do it oneself. */
export async function hasLivingWorker() {
  const rows = await db.execute(sql`select from workers where heartbeat_at > now() - ${silence} limit 1`);
  return rows.length > 0;
}

/** Said when a worker stops in good order: nobody need wait for its silence. */
export async function reportStopped(slots: string[]) {
  await db.execute(
    sql`delete from workers where id in (select json_array_elements_text(${JSON.stringify(slots)}::json))`,
  );
}

/**
 * Gives the jobs of silent workers to the living; left alone they would stay locked for hours. A lock younger than
 * the silence is spared, so that a worker which has only just started is never taken for dead.
 */
export async function releaseJobsOfSilentWorkers(): Promise<string[]> {
  const silent = await db.execute<{ slot: string }>(sql`
    select distinct locked_by as slot from graphile_worker.jobs
    where locked_by is not null and locked_at < now() - ${silence}
      and not exists (
        select from workers where workers.id = locked_by and heartbeat_at > now() - ${silence}
      )`);
  const slots = silent.map((row) => row.slot);
  if (slots.length > 0) await db.transaction((tx) => releaseJobsOf(tx, slots));
  await db.execute(sql`delete from workers where heartbeat_at < now() - ${silence}`);
  return slots;
}

/**
 * What killed its worker once may do so again: each further try waits longer, as after an error. A job that was queued
 * anew while the dead worker had it is done with.
 */
async function releaseJobsOf(tx: Transaction, slots: string[]) {
  const dead = sql`select json_array_elements_text(${JSON.stringify(slots)}::json)`;
  await tx.execute(sql`
    delete from graphile_worker._private_jobs
    where locked_by in (${dead}) and key is null and attempts >= max_attempts and last_error is null`);
  await tx.execute(sql`
    update graphile_worker._private_jobs set last_error = 'Its worker ended, or fell silent, while it had this job.',
      run_at = greatest(run_at, now()) + (case when attempts > 1 then exp(least(attempts, 10)) else 0 end) * interval '1 second'
    where locked_by in (${dead})`);
  await tx.execute(sql`select graphile_worker.force_unlock_workers(array(${dead}))`);
}
