import { randomBytes } from "node:crypto";
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { PlainProblem } from "@/config/plain-problem";
import { runAs } from "./postgres-account";
import { type PostgresPlace, postgresPlace } from "./postgres-place";
import { isAlive, readPostmaster, removeStalePidFile } from "./postmaster";

type Options = {
  /** The data folder of the installation; the server's files live in `postgres` within. */
  folder: string;
  /** For tests: gives up safety against a crash of the machine for speed. */
  fast?: boolean;
  /** Tried first, so that a server that died comes back where its clients look for it. */
  port?: number;
};

export type RunningPostgres = {
  url: string;
  port: number;
  adopted: boolean;
  /** Set when the files had to be kept outside the data folder. */
  movedTo: string | null;
  isAlive(): boolean;
  stop(): Promise<void>;
};

const major = "18";

/** Starts the bundled PostgreSQL in a session of its own, or takes over the one that already serves this folder. */
export async function startPostgres({ folder, fast = false, port }: Options): Promise<RunningPostgres> {
  const place = await postgresPlace(folder);
  const data = join(place.home, "data");
  const password = keptPassword(join(resolve(folder), "postgres-password"));
  if (!existsSync(join(data, "PG_VERSION"))) await initialize(place, data, password, fast);
  refuseOtherMajor(data);
  const adoptedPort = await adopt(data, password);
  const usedPort = adoptedPort ?? (await startServer(place, data, password, fast, port));
  await makeDatabase(addressOf(usedPort, password, "postgres"));
  return {
    url: addressOf(usedPort, password, "tidemark"),
    port: usedPort,
    adopted: adoptedPort !== null,
    movedTo: place.movedTo,
    isAlive: () => {
      const found = readPostmaster(data);
      return found !== null && isAlive(found, data);
    },
    stop: () => stopServer(place, data),
  };
}

function keptPassword(path: string) {
  if (!existsSync(path)) writeFileSync(path, randomBytes(24).toString("base64url"), { mode: 0o600 });
  return readFileSync(path, "utf8").trim();
}

/** The cluster is made beside its place and moved there when complete, so that a kill leaves no half cluster. */
async function initialize(place: PostgresPlace, data: string, password: string, fast: boolean) {
  const unfinished = `${data}.new`;
  const passwordFile = `${data}.password`;
  rmSync(unfinished, { recursive: true, force: true });
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
async function startServer(
  place: PostgresPlace,
  data: string,
  password: string,
  fast: boolean,
  wantedPort?: number,
) {
  const patience = Date.now() + 15_000;
  for (let attempt = 0; ; attempt += 1) {
    const port = attempt === 0 && wantedPort ? wantedPort : await freePort();
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

async function stopServer(place: PostgresPlace, data: string) {
  const found = readPostmaster(data);
  if (!found || !isAlive(found, data)) return;
  await program(place, "pg_ctl", ["-D", data, "-m", "fast", "-w", "-t", "60", "stop"]);
}

async function makeDatabase(url: string) {
  const client = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const found = await client`select 1 from pg_database where datname = 'tidemark'`;
    if (found.length === 0) await client.unsafe("create database tidemark");
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

async function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => done(typeof address === "object" && address ? address.port : 0));
    });
  });
}
