import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { migrateDatabase } from "@/db/migrate";
import { runCommandArguments } from "@/scripts/start/bundle.mjs";
import { startPostgres } from "@/scripts/start/embedded-postgres";
import { type MailServer, startMailServer } from "../support/mail-server";

const people = 60;
const connections = 4;

let postgres: Awaited<ReturnType<typeof startPostgres>>;
let folder: string;
let mailServer: MailServer;
let workers: ChildProcess[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tidemark-outbox-"));
  chmodSync(folder, 0o711);
  postgres = await startPostgres({ folder, fast: true });
  await migrateDatabase(postgres.url);
  mailServer = await startMailServer({ thinkMs: 15 });
  Object.assign(process.env, {
    DATABASE_URL: postgres.url,
    AUTH_SECRET: "only-for-tests-only-for-tests-only-for-tests",
    SMTP_URL: mailServer.url,
    LOG_LEVEL: "silent",
  });
});

afterAll(async () => {
  const { closeDatabase } = await import("@/db/client");
  await closeDatabase();
  await mailServer.stop();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
});

beforeEach(async () => {
  mailServer.accepted.length = 0;
  const { db } = await import("@/db/client");
  await db.execute(
    sql`truncate deliveries, delivery_attempts, workers, graphile_worker._private_jobs cascade`,
  );
});

afterEach(() => {
  for (const worker of workers) worker.kill("SIGKILL");
  workers = [];
});

/** What `npm run worker` starts, without a launcher around it. */
async function startWorker(mode: "resend" | "hold" = "resend", complaints: "inherit" | "ignore" = "inherit") {
  const worker = spawn(process.execPath, runCommandArguments("worker"), {
    env: {
      ...process.env,
      MAIL_UNCERTAIN: mode,
      MAIL_CONNECTIONS: String(connections),
      LOG_LEVEL: "silent",
    },
    stdio: ["ignore", "ignore", complaints, "ipc"],
  });
  workers.push(worker);
  await once(worker, "message");
  return worker;
}

async function end(worker: ChildProcess, signal: "SIGKILL" | "SIGTERM") {
  const exited = once(worker, "exit");
  worker.kill(signal);
  await exited;
}

async function queueForEverybody() {
  const { db } = await import("@/db/client");
  const { queueDelivery } = await import("@/domain/deliveries/queue-delivery");
  const mail = { subject: "News", html: "<p>News</p>", text: "News" };
  await db.transaction(async (tx) => {
    for (let index = 0; index < people; index += 1) {
      const recipient = { name: `Person ${index}`, address: `person${index}@example.org` };
      await queueDelivery(tx, { key: `news:${index}`, kind: "invitation", recipient, mail }, new Date());
    }
  });
}

/** What the passing of a minute would bring: leases of the dead run out and the sweep accounts for them. */
async function letLeasesRunOut(mode: "resend" | "hold" = "resend") {
  const { db } = await import("@/db/client");
  const { environment } = await import("@/config/environment");
  const { sweepDeliveries } = await import("@/domain/deliveries/sweep-deliveries");
  environment().MAIL_UNCERTAIN = mode;
  await db.execute(
    sql`update deliveries set lease_until = now() - interval '1 second' where state = 'sending'`,
  );
  await sweepDeliveries({ delayAfter: () => 0 });
}

async function states() {
  const { db } = await import("@/db/client");
  const rows = await db.execute<{ state: string; count: number }>(
    sql`select state, count(*)::int as count from deliveries group by state`,
  );
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

/** Long enough for a worker that lost its database in the middle of work: it gives that work 25 seconds to end. */
async function until(condition: () => boolean | Promise<boolean>) {
  for (let waited = 0; waited < 90_000; waited += 25) {
    if (await condition()) return;
    await pause(25);
  }
  throw new Error(`Waited in vain; the deliveries are ${JSON.stringify(await states())}.`);
}

const accepted = (count: number) => until(() => mailServer.accepted.length >= count);

function byRecipient() {
  const found = new Map<string, string[]>();
  for (const { recipients, parsed } of mailServer.accepted) {
    expect(recipients).toHaveLength(1);
    const [address = ""] = recipients;
    found.set(address, [...(found.get(address) ?? []), parsed.messageId ?? ""]);
  }
  return found;
}

describe("the outbox, when workers die", () => {
  test("M6: nobody is missed, and a copy is the same message", async () => {
    await queueForEverybody();
    const kills = 3;
    for (let kill = 1; kill <= kills; kill += 1) {
      const worker = await startWorker();
      await accepted(kill * 10);
      await end(worker, "SIGKILL");
      await letLeasesRunOut();
    }
    await startWorker();
    await until(async () => (await states()).sent === people);

    const found = byRecipient();
    expect(found.size).toBe(people);
    for (const messageIds of found.values()) expect(new Set(messageIds).size).toBe(1);
    expect(mailServer.accepted.length - people).toBeLessThanOrEqual(connections * kills);
    const { db } = await import("@/db/client");
    const [doubted] = await db.execute<{ count: number }>(
      sql`select count(*)::int as count from deliveries where was_uncertain`,
    );
    expect(doubted?.count).toBeGreaterThanOrEqual(mailServer.accepted.length - people);
  });

  test("M6, held: nobody gets two, and every unsent one is listed", async () => {
    await queueForEverybody();
    for (let kill = 1; kill <= 2; kill += 1) {
      const worker = await startWorker("hold");
      await accepted(kill * 10);
      await end(worker, "SIGKILL");
      await letLeasesRunOut("hold");
    }
    await startWorker("hold");
    await until(async () => {
      const { sent = 0, uncertain = 0 } = await states();
      return sent + uncertain === people;
    });

    const found = byRecipient();
    for (const messageIds of found.values()) expect(messageIds).toHaveLength(1);
    const { db } = await import("@/db/client");
    const listed = await db.execute<{ address: string }>(
      sql`select recipient_address as address from deliveries where state = 'uncertain'`,
    );
    const known = new Set([...found.keys(), ...listed.map(({ address }) => address)]);
    expect(known.size).toBe(people);
  });

  test("M5: an orderly stop loses nothing, repeats nothing and leaves nothing uncertain", async () => {
    await queueForEverybody();
    for (let stop = 1; stop <= 3; stop += 1) {
      const worker = await startWorker();
      await accepted(stop * 10);
      await end(worker, "SIGTERM");
      expect(await states()).not.toHaveProperty("sending");
      expect(await states()).not.toHaveProperty("uncertain");
    }
    await startWorker();
    await until(async () => (await states()).sent === people);
    expect(mailServer.accepted).toHaveLength(people);
    expect(byRecipient().size).toBe(people);
  });

  test("a worker outlives a database that goes away in the middle", async () => {
    await queueForEverybody();
    const worker = await startWorker("resend", "ignore");
    await accepted(10);
    const { url } = postgres;
    await postgres.stop();
    await pause(1000);
    postgres = await startPostgres({ folder, fast: true });
    expect(postgres.url).toBe(url);
    await pause(4000);
    await letLeasesRunOut();
    await until(async () => worker.exitCode !== null || (await states()).sent === people);
    expect(worker.exitCode, "The worker itself has to live on").toBeNull();
    const found = byRecipient();
    expect(found.size).toBe(people);
    for (const messageIds of found.values()) expect(new Set(messageIds).size).toBe(1);
  });

  test("the jobs of a silent worker are given to the living", async () => {
    const { db } = await import("@/db/client");
    const { releaseJobsOfSilentWorkers } = await import("@/db/queue");
    mailServer.script.thinkMs = 500;
    await queueForEverybody();
    const worker = await startWorker();
    await until(async () => ((await states()).sending ?? 0) > 0);
    await end(worker, "SIGKILL");
    mailServer.script.thinkMs = 15;
    expect(await releaseJobsOfSilentWorkers()).toEqual([]);
    await db.execute(sql`update workers set heartbeat_at = now() - interval '2 minutes'`);
    await db.execute(sql`
      update graphile_worker._private_jobs set locked_at = now() - interval '2 minutes' where locked_at is not null`);
    expect((await releaseJobsOfSilentWorkers()).length).toBeGreaterThan(0);
    const [locked] = await db.execute<{ count: number }>(
      sql`select count(*)::int as count from graphile_worker.jobs where locked_at is not null`,
    );
    expect(locked?.count).toBe(0);
  });
});
