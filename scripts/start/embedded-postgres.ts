import { randomBytes, randomUUID } from "node:crypto";
import { chownSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { PlainProblem } from "@/config/plain-problem";
import { freePort, isFree } from "./port";
import { runAs } from "./postgres-account";
import { type PostgresPlace, postgresPlace } from "./postgres-place";
import { isAlive, readPostmaster, removeStalePidFile } from "./postmaster";

type Options = {
  /** The data folder of the installation; the server's files live in `postgres` within. */
  folder: string;
  /** For tests: gives up safety against a crash of the machine for speed. */
  fast?: boolean;
  /** Made when missing. The demo has one of its own, so that it never meets an organization's data. */
  database?: string;
};

export type RunningPostgres = {
  url: string;
  adopted: boolean;
  /** Set when the files had to be kept outside the data folder. */
  movedTo: string | null;
  /** Whether the server still runs at this address. */
  isAlive(): boolean;
  /** Whether its files are still where they were. */
  exists(): boolean;
  stop(): Promise<void>;
};

const major = "18";

/** Starts the bundled PostgreSQL in a session of its own, or takes over the one that already serves this folder. */
export async function startPostgres(options: Options): Promise<RunningPostgres> {
  const { folder, fast = false, database = "tidemark" } = options;
  const place = await postgresPlace(folder);
  const data = join(place.home, "data");
  const password = keptPassword(join(resolve(folder), "postgres-password"));
  if (!existsSync(join(data, "PG_VERSION"))) await initialize(place, data, password, fast);
  refuseOtherMajor(data);
  const adoptedPort = await adopt(data, password);
  const port = adoptedPort ?? (await startServer(place, data, password, fast));
  await makeDatabase(addressOf(port, password, "postgres"), database);
  return {
    url: addressOf(port, password, database),
    adopted: adoptedPort !== null,
    movedTo: place.movedTo,
    isAlive: () => {
      const found = readPostmaster(data);
      return found !== null && found.port === port && isAlive(found, data);
    },
    exists: () => existsSync(join(data, "PG_VERSION")),
    stop: () => stopPostgres(folder),
  };
}

/** Stops the server of a folder, whoever started it; connections that are still open are closed. */
export async function stopPostgres(folder: string) {
  const place = await postgresPlace(folder);
  const data = join(place.home, "data");
  const found = readPostmaster(data);
  if (!found || !isAlive(found, data)) return;
  await program(place, "pg_ctl", ["-D", data, "-m", "fast", "-w", "-t", "60", "stop"]);
}

function keptPassword(path: string) {
  if (!existsSync(path)) writeFileSync(path, randomBytes(24).toString("base64url"), { mode: 0o600 });
  return readFileSync(path, "utf8").trim();
}

/** The cluster is made beside its place and moved there when complete, so that a kill leaves no half cluster. */
async function initialize(place: PostgresPlace, data: string, password: string, fast: boolean) {
  removeUnfinished(place.home);
  const unfinished = join(place.home, `unfinished-${randomUUID()}`);
  const passwordFile = `${unfinished}-password`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (place.account) chownSync(passwordFile, place.account.uid, place.account.gid);
  const args = ["--encoding=UTF8", "--locale=C.UTF-8", "--auth=scram-sha-256", "--username=postgres"];
  if (fast) args.push("--no-sync");
  try {
    await program(place, "initdb", [...args, `--pwfile=${passwordFile}`, "-D", unfinished]);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(unfinished, data);
}

function removeUnfinished(home: string) {
  for (const name of readdirSync(home))
    if (name.startsWith("unfinished-")) rmSync(join(home, name), { recursive: true, force: true });
}

function refuseOtherMajor(data: string) {
  const found = readFileSync(join(data, "PG_VERSION"), "utf8").trim();
  if (found !== major)
    throw new PlainProblem(
      `The database in ${data} was made by PostgreSQL ${found}, and this version of Tidemark brings PostgreSQL ${major}. Nothing was changed. Make a backup with the version of Tidemark that you used before, then restore it into a new folder.`,
    );
}

/** The port of a server that already serves this folder and answers; one that is just starting or recovering gets time. */
async function adopt(data: string, password: string) {
  const patience = Date.now() + 30_000;
  for (;;) {
    const found = readPostmaster(data);
    if (!found || !isAlive(found, data)) return null;
    if (await answers(addressOf(found.port, password, "postgres"), data)) return found.port;
    if (Date.now() > patience)
      throw new PlainProblem(
        `A PostgreSQL server (process ${found.pid}) holds ${data} but does not answer. End that process and start again.`,
      );
    await pause(200);
  }
}

async function answers(url: string, data: string) {
  const client = postgres(url, { max: 1, connect_timeout: 3, onnotice: () => {} });
  try {
    const [row] = await client`select current_setting('data_directory') as folder`;
    return row?.folder === data;
  } catch {
    return false;
  } finally {
    await client.end({ timeout: 1 });
  }
}

/** Tries again while the processes of a killed server are still going away, and when somebody else takes the port first. */
async function startServer(place: PostgresPlace, data: string, password: string, fast: boolean) {
  const patience = Date.now() + 15_000;
  for (;;) {
    const port = await choosePort(data);
    removeStalePidFile(data);
    try {
      const settings = serverSettings(port, fast);
      const log = join(place.home, "server.log");
      await program(place, "pg_ctl", ["-w", "-t", "60", "-D", data, "-l", log, "-o", settings, "start"]);
      if (await answers(addressOf(port, password, "postgres"), data)) return port;
      throw new Error("it started but refuses its own password");
    } catch (error) {
      if (Date.now() > patience) throw notStarted(place, error);
      await pause(500);
    }
  }
}

function serverSettings(port: number, fast: boolean) {
  const settings = [
    `-p ${port}`,
    "-c listen_addresses=127.0.0.1",
    "-c unix_socket_directories=",
    "-c timezone=UTC",
    "-c log_timezone=UTC",
    // Data of this size lies in memory or on an SSD, and no query takes long enough to be worth compiling.
    "-c random_page_cost=1.1",
    "-c jit=off",
    // Whoever shares a small machine with others is served sooner when nobody takes all of it.
    "-c max_parallel_workers_per_gather=0",
  ];
  if (fast) settings.push("-c fsync=off", "-c synchronous_commit=off", "-c full_page_writes=off");
  return settings.join(" ");
}

function notStarted(place: PostgresPlace, cause: unknown) {
  const log = join(place.home, "server.log");
  const lastWords = existsSync(log)
    ? readFileSync(log, "utf8").trim().split("\n").slice(-1)[0]
    : String(cause);
  return new PlainProblem(`PostgreSQL did not start. Its last words in ${log}: ${lastWords}`);
}

async function makeDatabase(url: string, name: string) {
  const client = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const found = await client`select 1 from pg_database where datname = ${name}`;
    if (found.length === 0) await client`create database ${client(name)}`;
  } finally {
    await client.end({ timeout: 5 });
  }
}

async function program(place: PostgresPlace, name: "initdb" | "pg_ctl", args: string[]) {
  return runAs(place.account, join(place.programs, name), args, place.home);
}

function addressOf(port: number, password: string, database: string) {
  return `postgres://postgres:${password}@127.0.0.1:${port}/${database}`;
}

/** The port of last time if it is free, so that a server that died comes back where its clients look for it. */
async function choosePort(data: string) {
  const last = lastPort(data);
  if (last !== null && (await isFree(last, "127.0.0.1"))) return last;
  return freePort("127.0.0.1");
}

function lastPort(data: string) {
  try {
    const [, port] = /"-p" "(\d+)"/.exec(readFileSync(join(data, "postmaster.opts"), "utf8")) ?? [];
    return port === undefined ? null : Number(port);
  } catch {
    return null;
  }
}
