import { rmSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import type { Sql } from "postgres";
import { type FaultInstallation, openInstallation } from "../installation";
import type { Seeded } from "../seeded";
import { type MailSink, openMailSink } from "./mail-sink";
import { bundleMailWorker, killWorkers } from "./worker-process";

export const connections = 8;

export type OutboxTrial = {
  sql: Sql;
  sink: MailSink;
  env: NodeJS.ProcessEnv;
  random: Seeded;
  installation: FaultInstallation;
  /** Where the program of its workers lies. */
  workers: string;
};

/** An empty installation whose mail goes to a sink; only its workers are started, by whoever tries them. */
export async function openOutboxTrial(
  random: Seeded,
  options: { fast?: boolean; copyOf?: string } = {},
): Promise<OutboxTrial> {
  const installation = await openInstallation({ ...options, isServed: false });
  const [sink, workers] = [await openMailSink(), await bundleMailWorker()];
  // Nobody to whom anything is sent but those who are tried.
  await installation.sql`truncate people cascade`;
  const told = {
    ...{ SMTP_URL: sink.url, MAIL_CONNECTIONS: String(connections), LOG_LEVEL: "error" },
    ...{ AUTH_SECRET: installation.env.AUTH_SECRET, MAIL_FROM: "Tidemark <tidemark@example.org>" },
  };
  Object.assign(process.env, told, { DATABASE_URL: installation.url });
  const env = { ...installation.env, ...told, TMPDIR: installation.folder };
  return { sql: installation.sql, sink, env, random, installation, workers };
}

export async function closeOutboxTrial({ installation, sink, workers }: OutboxTrial) {
  await killWorkers();
  const { closeDatabase } = await import("@/db/client");
  await closeDatabase();
  await installation.close();
  await sink.vanish();
  rmSync(workers, { recursive: true, force: true });
}

/** Nothing queued, nobody silent, and a sink with its usual manners. */
export async function beginAgain({ sql, sink }: OutboxTrial) {
  await sql`truncate deliveries, delivery_attempts, workers, graphile_worker._private_jobs cascade`;
  sink.taken.length = 0;
  for (const name of Object.keys(sink.manners)) Reflect.deleteProperty(sink.manners, name);
}

/** One message to each of so many people, as a digest is queued once it is composed. */
export async function queueForEverybody(count: number) {
  const { db } = await import("@/db/client");
  const { queueDelivery } = await import("@/domain/deliveries/queue-delivery");
  const mail = { subject: "Your week", html: `<p>${"News. ".repeat(3000)}</p>`, text: "News.\n".repeat(300) };
  for (let from = 0; from < count; from += 500)
    await db.transaction(async (tx) => {
      for (let index = from; index < Math.min(from + 500, count); index++) {
        const recipient = { name: `Person ${index}`, address: addressOf(index) };
        await queueDelivery(tx, { key: `week:${index}`, kind: "digest", recipient, mail }, new Date());
      }
    });
}

export const addressOf = (index: number) => `person.${index}@example.org`;

export async function states(sql: Sql): Promise<Record<string, number>> {
  const rows = await sql<{ state: string; times: number }[]>`
    select state, count(*)::int as times from deliveries group by state`;
  return Object.fromEntries(rows.map(({ state, times }) => [state, times]));
}

/** Waits until it is so; says how many seconds that took, or null when the patience ended before. */
export async function until(is: () => boolean | Promise<boolean>, patienceMs: number) {
  const began = Date.now();
  while (Date.now() - began < patienceMs) {
    if (await is()) return Math.round((Date.now() - began) / 1000);
    await pause(50);
  }
  return null;
}

/** Sees to it that nothing is under way or waits any more. */
export const isThrough = async ({ sql }: OutboxTrial) => {
  const { pending = 0, sending = 0 } = await states(sql);
  return pending + sending === 0;
};

/** What the passing of some minutes would bring: leases of the dead run out, and the sweep accounts for them. */
export async function letLeasesRunOut(sql: Sql) {
  await sql`update deliveries set lease_until = now() - interval '1 second' where state = 'sending'`;
  await sql`select graphile_worker.add_job('sweep-deliveries', '{}'::json, job_key => 'clock:sweep-deliveries')`;
}

/** The dead have been silent for long enough. */
export async function letSilencePass(sql: Sql) {
  await sql`update workers set heartbeat_at = now() - interval '2 minutes'`;
  await sql`
    update graphile_worker._private_jobs set locked_at = now() - interval '2 minutes' where locked_at is not null`;
}
