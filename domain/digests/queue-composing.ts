import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { enqueueEach } from "@/db/queue";
import { digestEditions } from "@/db/schema/digests";

const most = 1000;

type Edition = { id: string };

/** Has each of these digests composed by itself, so that one that fails delays nobody else. */
export async function queueComposing(tx: Transaction, editions: Edition[]) {
  const jobs = editions.map(({ id }) => ({ payload: { editionId: id }, key: `compose-digest:${id}` }));
  await enqueueEach(tx, "compose-digest", jobs);
}

/** Digests that wait to be composed without a job, after a restore or a lost queue, get one. One that failed keeps its own. */
export async function queueForgotten(tx: Transaction, now: Date) {
  const forgotten = await tx.execute<Edition>(sql`
    select e.id from ${digestEditions} as e
    where e.state = 'planned' and e.planned_at < ${now.toISOString()}::timestamptz - interval '10 minutes'
      and not exists (select from graphile_worker.jobs where jobs.key = 'compose-digest:' || e.id)
    order by e.planned_at limit ${most}`);
  await queueComposing(tx, [...forgotten]);
}
