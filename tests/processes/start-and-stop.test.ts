import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Installation } from "@/tests/support/installation";
import { startMailServer } from "@/tests/support/mail-server";

let here: Installation;
beforeEach(async () => {
  here = await Installation.make();
});
afterEach(() => here.remove());

const ready = /Tidemark is ready: (http:\S+)/;

test("start, first page, Ctrl-C within five seconds, start again: the data is there", async () => {
  const first = here.start();
  await first.said(ready);
  expect((await fetch(`${here.address}/healthz`)).status).toBe(200);
  expect(await (await fetch(`${here.address}/readyz`)).json()).toEqual({ status: "ready" });
  expect(
    here
      .processes()
      .map(({ kind }) => kind)
      .sort(),
  ).toEqual(["database", "launcher", "web", "worker"]);
  const secret = readFileSync(join(here.folder, "secret"), "utf8");
  expect(statSync(join(here.folder, "secret")).mode & 0o777).toBe(0o600);
  await keep(here.databaseUrl());

  const began = Date.now();
  process.kill(-first.pid, "SIGINT");
  expect(await first.ended()).toBe(0);
  await here.gone();
  expect(Date.now() - began).toBeLessThan(5000);

  const second = here.start();
  await second.said(ready);
  expect(await kept(here.databaseUrl())).toBe(true);
  expect(readFileSync(join(here.folder, "secret"), "utf8")).toBe(secret);
  second.signal("SIGTERM");
  expect(await second.ended()).toBe(0);
});

test("started twice, one after the other and in the same moment: the second says where the first is", async () => {
  here = await usedInstead(here);
  const [one, other] = [here.start(), here.start()];
  const both = await Promise.any([
    one.said(ready).then(() => ({ runs: one, told: other })),
    other.said(ready).then(() => ({ runs: other, told: one })),
  ]);
  expect(await both.told.ended()).toBe(0);
  expect(both.told.output().trim()).toBe(`Tidemark already runs at ${here.address}`);

  const third = here.start(["--demo"]);
  expect(await third.ended()).toBe(0);
  expect(third.output().trim()).toBe(`Tidemark already runs at ${here.address}`);
  both.runs.signal("SIGINT");
  expect(await both.runs.ended()).toBe(0);
});

test("a taken PORT is refused in one line", async () => {
  const other = await occupy(here.port);
  const started = here.start();
  expect(await started.ended()).toBe(1);
  expect(started.output().trim()).toBe(
    `PORT: another program already uses port ${here.port}. Stop that program or choose another port.`,
  );
  other.close();
  expect(here.processes()).toEqual([]);
});

test("without PORT the next free port is taken when 3000 is not free, and said", async () => {
  const other = await occupy(3000).catch(() => null);
  const started = here.start(["--demo"], { PORT: "" });
  const output = await started.said(ready);
  const address = ready.exec(output)?.[1] ?? "";
  expect(output).toContain(`Another program uses port 3000, so Tidemark takes ${new URL(address).port}.`);
  expect((await fetch(`${address}/healthz`)).status).toBe(200);
  other?.close();

  const demo = postgres(here.databaseUrl("tidemark_demo"), { max: 1 });
  const [row] = await demo`select count(*)::int as people from people`;
  await demo.end();
  expect(row?.people).toBeGreaterThan(5);
  started.signal("SIGINT");
  await started.ended();
});

test("each wrong variable is one line, and nothing is started", async () => {
  const started = here.start([], { PORT: "many", SESSION_MAX_DAYS: "0", MAIL_REPLY_TO: "nobody" });
  expect(await started.ended()).toBe(1);
  expect(
    started
      .output()
      .trim()
      .split("\n")
      .map((line) => line.split(":")[0]),
  ).toEqual(["PORT", "SESSION_MAX_DAYS", "MAIL_REPLY_TO"]);
  expect(existsSync(here.folder)).toBe(false);
});

test("the demo is never reachable from elsewhere", async () => {
  const started = here.start(["--demo"], { HOST: "0.0.0.0" });
  expect(await started.ended()).toBe(1);
  expect(started.output()).toContain("reachable on 127.0.0.1 only");
});

test("a database that does not answer is said in one line", async () => {
  const started = here.start(["--only", "worker"], { DATABASE_URL: "postgres://me:hidden@127.0.0.1:1/x" });
  await started.said("Waiting for the database at 127.0.0.1:1");
  started.signal("SIGTERM");
  await started.ended();
  expect(started.output()).not.toContain("hidden");
});

async function usedInstead(fresh: Installation) {
  await fresh.remove();
  return Installation.make({ used: true });
}

async function keep(url: string) {
  const client = postgres(url, { max: 1 });
  await client`insert into settings (key, value, changed_at) values ('kept', 'true', now())`;
  await client.end();
}

async function kept(url: string) {
  const client = postgres(url, { max: 1 });
  const rows = await client`select value from settings where key = 'kept'`;
  await client.end();
  return rows.length === 1;
}

function occupy(port: number): Promise<Server> {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once("error", failed);
    server.listen(port, "127.0.0.1", () => done(server));
  });
}

test("Ctrl-C ends everything within five seconds also while a mail server keeps a mail waiting", async () => {
  const mailServer = await startMailServer({ data: () => "stall" });
  const installation = await Installation.make({ used: true });
  const run = installation.start([], { SMTP_URL: mailServer.url });
  await run.said(ready);
  const sql = postgres(installation.databaseUrl(), { max: 1 });
  await sql`
    insert into deliveries (id, key, kind, recipient_name, recipient_address, subject, html, text, message_id, created_at)
    values ('01a00000-0000-7000-8000-000000000001', 'k', 'invitation', 'Ana', 'ana@example.org', 'S', 'H', 'T', '<k@localhost>', now())`;
  await sql`select graphile_worker.add_job('send-delivery', '{"deliveryId":"01a00000-0000-7000-8000-000000000001"}'::json)`;
  for (let tries = 0; tries < 200 && mailServer.connections() === 0; tries++) await pause(50);
  expect(mailServer.connections()).toBe(1);
  await sql.end();
  const began = Date.now();
  process.kill(-run.pid, "SIGINT");
  expect(await run.ended()).toBe(0);
  await installation.gone();
  expect(Date.now() - began).toBeLessThan(5000);
  await installation.remove();
  await mailServer.stop();
});
