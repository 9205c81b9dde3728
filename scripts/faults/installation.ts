import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { v7 as uuidv7 } from "uuid";
import { readEnvironment } from "@/config/environment";
import { migrateDatabase } from "@/db/migrate";
import { hashOf, newBrowserSecret } from "@/domain/access/session-token";
import type { Role } from "@/domain/actor";
import { childEnvironment } from "@/scripts/start/child-environment";
import { openDataFolder } from "@/scripts/start/data-folder";
import { startPostgres } from "@/scripts/start/embedded-postgres";
import { freePort } from "@/scripts/start/port";
import { ensureBuild } from "@/scripts/start/production-build";
import { WebProcess } from "./web-process";

const host = "127.0.0.1";
const dayMs = 24 * 60 * 60 * 1000;

export type Member = { id: string; cookie: string };
export type FaultInstallation = Awaited<ReturnType<typeof openInstallation>>;

/**
 * A database and a web process of their own in a folder that is removed afterwards; the build is made if it is not there
 * and something is to be served. `fast` gives up safety against a crash of the machine, which is not what is tried here;
 * `copyOf` is a stopped data folder to begin with.
 */
export async function openInstallation({ fast = false, isServed = true, copyOf = "" } = {}) {
  if (isServed) await ensureBuild(console.error, new AbortController().signal);
  const base = mkdtempSync(join(tmpdir(), "tidemark-faults-"));
  // The embedded server may run as another user, who must be able to pass through.
  chmodSync(base, 0o711);
  // The folder's files belong to whom the server runs as.
  if (copyOf) execFileSync("cp", ["-a", copyOf, join(base, "data")]);
  const folder = openDataFolder(join(base, "data"));
  const server = await startPostgres({ folder, fast });
  await migrateDatabase(server.url);
  const sql = postgres(server.url, { max: 2, onnotice: () => {} });
  const port = await freePort(host);
  const env = processEnvironment(folder, port, server.url);
  const web = new WebProcess(`http://${host}:${port}`, env);
  return {
    ...{ web, sql, folder },
    /** What its processes are told. */
    env,
    /** Where its database is. */
    url: server.url,
    /** Adds people who are signed in, each with a session as a browser would have it. */
    signedIn: (count: number, role: Role) =>
      Promise.all(Array.from({ length: count }, (_, index) => addMember(sql, `${role} ${index + 1}`, role))),
    /** A session of somebody who is there, as the cookie of a browser. */
    signedInAs: (personId: string) => addSession(sql, personId, new Date()),
    async close() {
      await web.kill();
      await sql.end({ timeout: 5 });
      await server.stop();
      rmSync(base, { recursive: true, force: true });
    },
  };
}

function processEnvironment(folder: string, port: number, databaseUrl: string): NodeJS.ProcessEnv {
  const { environment, problems } = readEnvironment({
    ...process.env,
    AUTH_SECRET: randomBytes(32).toString("hex"),
  });
  if (environment === null) throw new Error(problems.join("\n"));
  const settings = { environment, folder, host, port, databaseUrl };
  return {
    ...childEnvironment({
      ...settings,
      ...{
        demo: false,
        dev: false,
        embedded: false,
        slackPort: null,
        address: `http://${host}:${port}`,
        say: () => {},
      },
    }),
    ...{ RATE_LIMITS: "off", LOG_LEVEL: "warn" },
  };
}

async function addMember(sql: postgres.Sql, name: string, role: Role): Promise<Member> {
  const [id, now] = [uuidv7(), new Date()];
  const email = `${name.replaceAll(" ", ".")}.${id}@example.org`;
  await sql`insert into people ${sql({ id, name, email, role, created_at: now })}`;
  return { id, cookie: await addSession(sql, id, now) };
}

async function addSession(sql: postgres.Sql, personId: string, now: Date) {
  const token = newBrowserSecret();
  await sql`insert into sessions ${sql({
    id: uuidv7(),
    token_hash: hashOf(token),
    person_id: personId,
    way: "mail",
    created_at: now,
    authenticated_at: now,
    last_seen_at: now,
    expires_at: new Date(now.getTime() + dayMs),
  })}`;
  return `tidemark-session=${token}`;
}
