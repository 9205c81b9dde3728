import { type ExecFileOptions, execFile, execFileSync } from "node:child_process";
import { promisify } from "node:util";
import { PlainProblem } from "@/config/plain-problem";

const run = promisify(execFile);

/** The user as whom PostgreSQL runs; null means "whoever runs this program". */
export type PostgresAccount = { uid: number; gid: number } | null;

/** PostgreSQL refuses to run as root; then it runs as the system's user `postgres`, made when missing. */
export function postgresAccount(): PostgresAccount {
  if (process.getuid?.() !== 0) return null;
  return findAccount() ?? makeAccount();
}

/** Runs one of PostgreSQL's own programs as the account, with nothing inherited that could change what it does. */
export async function runAs(account: PostgresAccount, program: string, args: string[], folder: string) {
  const { NODE_ENV, PATH, SystemRoot } = process.env;
  const options: ExecFileOptions = {
    cwd: folder,
    env: { NODE_ENV, PATH, SystemRoot, LC_ALL: "C" },
    maxBuffer: 4 * 1024 * 1024,
    ...account,
  };
  return run(program, args, options);
}

/** Whether the account may enter a folder and, if asked, write into it. */
export async function canReach(account: PostgresAccount, path: string, need: "read" | "write") {
  if (account === null) return true;
  const test = need === "write" ? 'cd "$1" && test -w .' : 'test -r "$1" && test -x "$1"';
  return runAs(account, "/bin/sh", ["-c", test, "sh", path], "/").then(
    () => true,
    () => false,
  );
}

function findAccount(): PostgresAccount {
  try {
    const id = (flag: string) =>
      Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8", stdio: "pipe" }));
    return { uid: id("-u"), gid: id("-g") };
  } catch {
    return null;
  }
}

function makeAccount() {
  try {
    const args = ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", "postgres"];
    execFileSync("useradd", args, { stdio: "pipe" });
  } catch {}
  const account = findAccount();
  if (account === null)
    throw new PlainProblem(
      "PostgreSQL does not run as root, and the user postgres could not be made. Make that user, start Tidemark as an ordinary user, or set DATABASE_URL.",
    );
  return account;
}
