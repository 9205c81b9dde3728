import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { withDatabase } from "@/tests/support/database-address";
import type { Morning } from "./morning";

/**
 * Plays one run of the simulator: a database of its own, copied from the migrated one that `TIDEMARK_TEMPLATE` names, and
 * one answer for each morning it is sent. It ends, and takes its database along, when nobody listens any more.
 */
const template = process.env.TIDEMARK_TEMPLATE ?? "";
const name = `run_${randomBytes(6).toString("hex")}`;
Object.assign(process.env, {
  DATABASE_URL: withDatabase(template, name),
  // On a large machine many runs share the server.
  DATABASE_POOL: "8",
  LOG_LEVEL: "warn",
  TIDEMARK_URL: "http://127.0.0.1:3000",
});
delete process.env.MEILISEARCH_URL;
process.on("disconnect", end);

const opened = open();
let last: Promise<unknown> = opened;
process.on("message", (morning: Morning) => {
  last = last.then(() => answer(morning));
});

async function open() {
  const source = new URL(template).pathname.slice(1);
  await onServer((server) => server.unsafe(`create database ${name} template ${source} strategy file_copy`));
  const { organizationPlayer } = await import("./organization-player");
  return organizationPlayer((line) => console.error(`${line}; ${processorSeconds()} s of processor here`));
}

async function answer(morning: Morning) {
  try {
    const play = await opened;
    process.send?.({ asked: await play(morning) });
  } catch (error) {
    process.send?.({ error: (error as Error).stack ?? String(error) });
  }
}

function processorSeconds() {
  const { user, system } = process.cpuUsage();
  return Math.round((user + system) / 1e6);
}

async function end() {
  await last.catch(() => {});
  try {
    await onServer((server) => server.unsafe(`drop database if exists ${name} with (force)`));
  } catch {
    // The server may be gone already, and its databases with it.
  }
  process.exit();
}

async function onServer(work: (server: postgres.Sql) => Promise<unknown>) {
  const server = postgres(withDatabase(template, "postgres"), { max: 1, onnotice: () => {} });
  try {
    await work(server);
  } finally {
    await server.end({ timeout: 1 });
  }
}
