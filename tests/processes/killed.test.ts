import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { afterEach, beforeEach, expect, test } from "vitest";
import { postgresAccount } from "@/scripts/start/postgres-account";
import { Installation } from "@/tests/support/installation";

let here: Installation;
beforeEach(async () => {
  here = await Installation.make({ used: true });
});
afterEach(() => here.remove());

const ready = /Tidemark is ready/;

async function running() {
  const started = here.start();
  await started.said(ready);
  return started;
}

async function write(value: number) {
  const client = postgres(here.databaseUrl(), { max: 1 });
  await client`insert into settings (key, value, changed_at) values (${`kept-${value}`}, 'true', now())`;
  await client.end();
}

async function written() {
  const client = postgres(here.databaseUrl(), { max: 1 });
  const rows = await client`select key from settings where key like 'kept-%' order by key`;
  await client.end();
  return rows.map((row) => row.key);
}

test("kill -9 of the launcher, then of npm: everything goes by itself, and a new start has the data", async () => {
  const first = await running();
  await write(1);
  first.signal("SIGKILL");
  expect(await here.gone()).toBeLessThan(5000);

  const npm = here.run("npm", ["start"]);
  await npm.said(ready);
  expect((await fetch(`${here.address}/readyz`)).status).toBe(200);
  expect(await written()).toEqual(["kept-1"]);
  npm.signal("SIGKILL");
  expect(await here.gone()).toBeLessThan(5000);
});

test("kill -9 of everything but the database: a new start takes the orphan over and stops it in the end", async () => {
  await running();
  await write(1);
  const orphan = here.pidOf("database");
  const others = here.processes().filter(({ kind }) => kind !== "database");
  // Halted first, so that none of them has the time to notice that another one died.
  for (const { pid } of others) process.kill(pid, "SIGSTOP");
  for (const { pid } of others) process.kill(pid, "SIGKILL");
  await until(async () => here.processes().length === 1);
  expect(here.processes()).toEqual([{ pid: orphan, kind: "database" }]);

  const second = await running();
  expect(here.pidOf("database")).toBe(orphan);
  expect(await written()).toEqual(["kept-1"]);
  second.signal("SIGINT");
  expect(await second.ended()).toBe(0);
  expect(here.processes()).toEqual([]);
});

test("kill -9 of everything, and the pid file names a stranger: the file is put aside and the data is there", async () => {
  await running();
  await write(1);
  for (const { pid } of here.processes()) process.kill(pid, "SIGKILL");
  await here.gone();
  const stranger = spawn("sleep", ["60"], { stdio: "ignore", ...postgresAccount() });
  const pidFile = join(here.folder, "postgres/data/postmaster.pid");
  const [, ...rest] = readFileSync(pidFile, "utf8").split("\n");
  writeFileSync(pidFile, [stranger.pid, ...rest].join("\n"));

  const second = await running();
  expect(await written()).toEqual(["kept-1"]);
  expect(stranger.exitCode).toBeNull();
  stranger.kill();
  second.signal("SIGINT");
  expect(await second.ended()).toBe(0);
});

test("kill -9 of the database, of web and of the worker: each comes back while the launcher runs", async () => {
  const started = await running();
  await write(1);
  const address = here.databaseUrl();
  const before = { database: here.pidOf("database"), web: here.pidOf("web"), worker: here.pidOf("worker") };

  process.kill(before.database, "SIGKILL");
  await started.said("The database server ended. It starts again.");
  // What the killed server was doing for web goes on for a moment, so that web may not have noticed yet.
  await until(async () =>
    here.processes().some(({ kind, pid }) => kind === "database" && pid !== before.database),
  );
  await until(async () => existsSync(join(here.folder, "postgres/data/postmaster.pid")));
  await until(async () => (await fetch(`${here.address}/readyz`)).status === 200);
  expect(here.databaseUrl()).toBe(address);
  expect(await written()).toEqual(["kept-1"]);
  expect(here.pidOf("web")).toBe(before.web);

  expect(here.pidOf("worker")).toBe(before.worker);

  process.kill(before.web, "SIGKILL");
  process.kill(before.worker, "SIGKILL");
  await started.said(/The web process ended \(SIGKILL\)\. It starts again in 0\.5 s\./);
  await until(async () => (await fetch(`${here.address}/readyz`)).status === 200);
  await until(async () => here.pidOf("worker") !== before.worker);

  started.signal("SIGINT");
  expect(await started.ended()).toBe(0);
  expect(here.processes()).toEqual([]);
});

test("kill -9 in the middle of the first start: the next one succeeds", async () => {
  rmSync(here.folder, { recursive: true, maxRetries: 10 });
  const first = here.start(["--only", "worker"]);
  await until(async () => existsSync(join(here.folder, "postgres")));
  await pause(300);
  first.signal("SIGKILL");
  const second = here.start(["--only", "worker"]);
  await second.said("The worker runs.");
  await write(1);
  second.signal("SIGINT");
  expect(await second.ended()).toBe(0);
  await here.gone();
});

test("the data folder is removed while Tidemark runs: everything stops, and nothing new is made in its place", async () => {
  const started = here.start(["--only", "worker"]);
  await started.said("The worker runs.");
  rmSync(here.folder, { recursive: true, force: true, maxRetries: 10 });
  process.kill(here.pidOf("database"), "SIGKILL");
  expect(await started.ended()).toBe(1);
  expect(started.output()).toContain("is gone. Tidemark stops.");
  expect(existsSync(here.folder)).toBe(false);
});

async function until(holds: () => Promise<boolean>) {
  const patience = Date.now() + 20_000;
  while (!(await holds().catch(() => false))) {
    if (Date.now() > patience) throw new Error("It did not come back.");
    await pause(50);
  }
}
