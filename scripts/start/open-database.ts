import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import type { Environment } from "@/config/environment";
import { PlainProblem } from "@/config/plain-problem";
import { migrateDatabase } from "@/db/migrate";
import { refuseForeignData } from "./demo-database";
import { joinEmbeddedDatabase, leaveEmbeddedDatabase } from "./embedded-database";

type Options = {
  environment: Environment;
  folder: string;
  demo: boolean;
  say(line: string): void;
  stopping: AbortSignal;
};

export type OpenDatabase = {
  url: string;
  embedded: boolean;
  /** Whether the embedded server still runs where `url` says; always true for a server that is not ours. */
  isAlive(): boolean;
  /** Brings the embedded server back and says where it is now. */
  revive(): Promise<string>;
  /** Whether there still is a database to bring back. */
  exists(): boolean;
  leave(): Promise<void>;
};

/** The database of the environment, or the embedded one of the data folder; migrated when this returns. */
export async function openDatabase(options: Options): Promise<OpenDatabase> {
  const { environment, folder, demo, stopping } = options;
  const database = environment.DATABASE_URL
    ? external(environment.DATABASE_URL)
    : await embedded(folder, demo, options.say);
  try {
    const migrationUrl = environment.DATABASE_MIGRATION_URL ?? database.url;
    if (!database.embedded) await waitForServer(migrationUrl, options.say, stopping);
    await migrateDatabase(migrationUrl);
    if (demo) await refuseForeignData(database.url);
    return database;
  } catch (error) {
    await database.leave();
    throw error;
  }
}

function external(url: string): OpenDatabase {
  return {
    ...{ url, embedded: false, isAlive: () => true, exists: () => true },
    revive: async () => url,
    leave: async () => {},
  };
}

async function embedded(folder: string, demo: boolean, say: (line: string) => void): Promise<OpenDatabase> {
  const join = () => joinEmbeddedDatabase(folder, "launcher", demo ? "tidemark_demo" : "tidemark");
  let joined = await join();
  let reviving = Promise.resolve();
  const { url, movedTo } = joined.running;
  if (movedTo)
    say(
      `The user postgres cannot enter ${folder}, so the database is kept in ${movedTo}. TIDEMARK_DIR chooses another folder.`,
    );
  const joinAgain = async () => {
    if (!joined.running.exists())
      throw new PlainProblem(`The database in ${folder} is gone. Tidemark stops.`);
    await joined.hold.release();
    joined = await join();
  };
  return {
    ...{ url, embedded: true },
    isAlive: () => joined.running.isAlive(),
    exists: () => joined.running.exists(),
    async revive() {
      reviving = joinAgain();
      await reviving;
      return joined.running.url;
    },
    async leave() {
      await reviving.catch(() => {});
      if (joined.running.exists()) await leaveEmbeddedDatabase(folder, joined.hold);
    },
  };
}

/** A server elsewhere may still be starting when this process does. */
async function waitForServer(url: string, say: (line: string) => void, stopping: AbortSignal) {
  const patience = Date.now() + 30_000;
  for (let said = false; ; said = true) {
    const problem = await problemOf(url);
    if (problem === null) return;
    const { hostname, port } = new URL(url);
    const where = `${hostname}:${port || 5432}`;
    if (Date.now() > patience || stopping.aborted)
      throw new PlainProblem(`DATABASE_URL: the database at ${where} cannot be used: ${problem}`);
    if (!said) say(`Waiting for the database at ${where} …`);
    await pause(1000);
  }
}

async function problemOf(url: string) {
  const client = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
  try {
    await client`select 1`;
    return null;
  } catch (error) {
    return String((error as Error).message || (error as NodeJS.ErrnoException).code);
  } finally {
    await client.end({ timeout: 1 });
  }
}
