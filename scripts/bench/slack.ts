import { rmSync } from "node:fs";
import { loadavg } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import type postgres from "postgres";
import { v7 as uuidv7 } from "uuid";
import { type FaultInstallation, openInstallation } from "@/scripts/faults/installation";
import { bundleMailWorker, startMailWorker, type WorkerProcess } from "@/scripts/faults/mail/worker-process";
import { type FakeSlack, startFakeSlack } from "@/tests/support/slack/fake-slack";
import { signedHeaders } from "@/tests/support/slack-requests";
import { figure } from "./figure";
import { generateLibrary } from "./library/generate-library";
import { percentile } from "./search/percentile";
import { openLateDatabase } from "./slack/late-database";
import { openLoad, type SlackLoad } from "./slack/slack-load";

const perSecond = 100;
const size = { insights: 500, people: 100, teams: 10, words: 120 };

/**
 * S2: a workspace at 100 requests a second against a web process and a worker, as the launcher runs them, with a fake Slack
 * that answers: how soon each is acknowledged, whether each has one effect, and how soon all of it is done; the same with
 * a database that answers a second late, with the worker stopped, and for a megabyte that nobody signed.
 */
export async function benchSlack() {
  const fake = await startFakeSlack({ limits: "none" });
  const installation = await openInstallation();
  const database = await openLateDatabase(installation.url);
  Object.assign(installation.env, slackSettings(fake), { DATABASE_URL: database.url });
  await generateLibrary(installation.sql, size, new Date());
  const load = await openWorkspace(installation, fake);
  await installation.web.start();
  const workers = await bundleMailWorker();
  const begin = () => startMailWorker({ workers, env: installation.env });
  const bench = { sql: installation.sql, load };

  let worker = await begin();
  // The first requests of a process that has just started are not what is measured.
  await bench.load.send(20, 10);
  figure("slack", "load of the machine before", loadavg()[0] ?? 0, "processes");
  await measure(bench, "with its worker", 60);
  database.lateMs = 1000;
  await measure(bench, "while the database answers a second late", 20, () => (database.lateMs = 0));
  await worker.stop();
  await measure(bench, "with the worker stopped", 20, async () => {
    worker = await begin();
  });
  await measureUnsigned(installation.sql, installation.web.address);
  await close({ installation, worker, database, fake });
  rmSync(workers, { recursive: true, force: true });
}

type Bench = { sql: postgres.Sql; load: SlackLoad };

/** What `goOn` does happens once all are acknowledged; from then on it counts how long the worker needs. */
async function measure({ sql, load }: Bench, when: string, seconds: number, goOn: () => unknown = () => {}) {
  const before = await rowsOf(sql);
  const { things, answers } = await load.send(perSecond, seconds);
  const times = answers.map(({ ms }) => ms);
  figure("slack", `requests ${when}`, answers.length, "requests");
  for (const percent of [50, 99])
    figure("slack", `acknowledged ${when}, p${percent}`, percentile(times, percent), "ms");
  figure("slack", `acknowledged ${when}, longest`, Math.max(...times), "ms");
  figure("slack", `refused ${when}`, answers.filter(({ status }) => status !== 200).length, "requests");
  await goOn();
  const ended = performance.now();
  while ((await rowsOf(sql)).waiting > 0) await pause(200);
  figure("slack", `all done ${when} after`, (performance.now() - ended) / 1000, "s");
  const after = await rowsOf(sql);
  figure("slack", `things that happened ${when}`, things.length, "things");
  figure("slack", `taken ${when}`, after.all - before.all, "things");
  const answered = things.flatMap(({ answers }) => (answers ? [answers()] : []));
  for (const [words, isSo] of [
    ["once", (times: number) => times === 1],
    ["never", (times: number) => times === 0],
    ["more than once", (times: number) => times > 1],
  ] as const)
    figure("slack", `links and commands ${when} answered ${words}`, answered.filter(isSo).length, "things");
}

async function rowsOf(sql: postgres.Sql) {
  const [row] = await sql<{ all: number; waiting: number }[]>`
    select count(*)::int as all, count(*) filter (where done_at is null)::int as waiting from slack_inbox`;
  return row ?? { all: 0, waiting: 0 };
}

/** S1: the same is said of a short and of a long body, before anybody reads what it says. */
async function measureUnsigned(sql: postgres.Sql, address: string) {
  const body = JSON.stringify({ type: "event_callback", filler: "x".repeat(1024 * 1024 - 100) });
  const headers = signedHeaders(body, "another secret", Math.floor(Date.now() / 1000));
  const before = await rowsOf(sql);
  const times: number[] = [];
  for (let count = 0; count < 100; count += 1) {
    const began = performance.now();
    const response = await fetch(`${address}/api/slack/events`, { method: "POST", body, headers });
    await response.arrayBuffer();
    if (response.status === 401) times.push(performance.now() - began);
  }
  figure("slack", "a megabyte with a wrong signature refused", times.length, "of 100");
  for (const percent of [50, 99])
    figure("slack", `a megabyte with a wrong signature, p${percent}`, percentile(times, percent), "ms");
  figure("slack", "rows it left", (await rowsOf(sql)).all - before.all, "rows");
}

const slackSettings = (fake: FakeSlack) => ({
  SLACK_CLIENT_ID: fake.credentials.clientId,
  SLACK_CLIENT_SECRET: fake.credentials.clientSecret,
  SLACK_SIGNING_SECRET: fake.credentials.signingSecret,
  SLACK_API_URL: `${fake.url}/api/`,
  LOG_LEVEL: "error",
});

/** A workspace where Tidemark is installed, and somebody in it whom it knows. */
async function openWorkspace({ sql, env, web }: FaultInstallation, fake: FakeSlack) {
  Object.assign(process.env, slackSettings(fake), { AUTH_SECRET: env.AUTH_SECRET });
  const { seal } = await import("@/domain/slack/seal");
  const workspace = fake.addWorkspace({ teamId: "T0BENCH", name: "Bench" });
  fake.pointAt(web.address);
  const [user, now, id] = [workspace.addUser({ name: "Ana" }), new Date(), uuidv7()];
  const channel = workspace.addChannel({ name: "general", withBot: true, members: [user.id] });
  await sql`insert into slack_workspaces ${sql({
    ...{ id, team_id: workspace.teamId, name: workspace.name, app_id: workspace.appId },
    ...{ bot_user_id: workspace.botUserId, scopes: workspace.scopes, installed_at: now },
    sealed_token: seal(workspace.token, id),
  })}`;
  const [person] = await sql<{ id: string }[]>`select id from people order by id limit 1`;
  await sql`insert into slack_members ${sql({
    ...{ workspace_id: id, slack_user_id: user.id, person_id: person?.id ?? "" },
    ...{ linked_by: "sign-in", linked_at: now },
  })}`;
  const [record] = await sql<{ key: string }[]>`
    select key from insights where status = 'published' and visibility = 'everyone' order by id limit 1`;
  const link = `${web.address}/i/${record?.key}`;
  return openLoad(fake, workspace, { channelId: channel.id, userId: user.id, link });
}

type Open = {
  installation: FaultInstallation;
  worker: WorkerProcess;
  database: Awaited<ReturnType<typeof openLateDatabase>>;
  fake: FakeSlack;
};

async function close({ installation, worker, database, fake }: Open) {
  await worker.stop();
  await installation.close();
  await database.close();
  await fake.stop();
}
