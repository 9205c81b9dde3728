import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chmodSync, chownSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { inject } from "vitest";
import { projectFolder } from "@/scripts/start/data-folder";
import { freePort } from "@/scripts/start/port";

export const isRoot = process.getuid?.() === 0;
/** Whom Debian and its relatives call nobody: an ordinary user that every machine has. */
export const ordinaryUser = { uid: 65_534, gid: 65_534 };

type Options = {
  /** The checkout whose code runs; another one than this for tests of where it lies. */
  checkout?: string;
  /** Runs as this user and gives them the data folder. */
  as?: { uid: number; gid: number };
  mode?: number;
  /** Has been started before, so that the next start is quick. */
  used?: boolean;
};

export type Started = {
  child: ChildProcess;
  pid: number;
  output(): string;
  /** Waits until the process has printed this; fails when it ends before. */
  said(text: string | RegExp): Promise<string>;
  ended(): Promise<number | null>;
  signal(name: NodeJS.Signals): void;
};

/** A data folder of its own in which real processes are started, killed and counted. */
export class Installation {
  readonly folder: string;
  readonly port: number;
  private readonly started: Started[] = [];

  private constructor(
    readonly base: string,
    port: number,
    private readonly options: Options,
  ) {
    this.folder = join(base, "data");
    this.port = port;
  }

  static async make(options: Options = {}) {
    const base = mkdtempSync(join(tmpdir(), "tidemark-process-"));
    chmodSync(base, options.mode ?? 0o755);
    if (options.as) chownSync(base, options.as.uid, options.as.gid);
    const made = new Installation(base, await freePort("127.0.0.1"), options);
    if (options.used) execFileSync("cp", ["-a", inject("usedFolder"), made.folder]);
    return made;
  }

  get address() {
    return `http://127.0.0.1:${this.port}`;
  }

  start(args: string[] = [], variables: Record<string, string> = {}): Started {
    const command = ["scripts/start/run.mjs", "launcher", ...args];
    return this.run(process.execPath, command, variables);
  }

  run(program: string, args: string[], variables: Record<string, string> = {}): Started {
    const child = spawn(program, args, {
      cwd: this.options.checkout ?? projectFolder,
      env: { ...this.environment(), ...variables },
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
      ...this.options.as,
    });
    const one = watched(child);
    this.started.push(one);
    return one;
  }

  private environment(): NodeJS.ProcessEnv {
    const { PATH, TIDEMARK_BUILD_DIR, NODE_ENV } = process.env;
    return {
      NODE_ENV: NODE_ENV === "test" ? "development" : NODE_ENV,
      ...{ PATH, HOME: this.base, LOG_LEVEL: "warn" },
      ...(TIDEMARK_BUILD_DIR ? { TIDEMARK_BUILD_DIR } : {}),
      ...{ TIDEMARK_DIR: this.folder, HOST: "127.0.0.1", PORT: String(this.port) },
    };
  }

  /** Every living process that belongs to this data folder: launcher, web, worker, database server and the demo's Slack. */
  processes(): { pid: number; kind: string }[] {
    return readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => {
        const [command, environment] = [read(`/proc/${name}/cmdline`), read(`/proc/${name}/environ`)];
        if (!command.includes(this.folder) && !environment.includes(`TIDEMARK_DIR=${this.folder}`)) return [];
        const kind =
          /start\/run\.mjs (web|worker|launcher|demo-slack) /.exec(command)?.[1] ??
          (/postgres -D/.test(command) ? "database" : "");
        return kind ? [{ pid: Number(name), kind }] : [];
      });
  }

  pidOf(kind: "launcher" | "web" | "worker" | "database") {
    const found = this.processes().find((one) => one.kind === kind);
    if (!found) throw new Error(`No ${kind} process runs.`);
    return found.pid;
  }

  /** Resolves when nothing is left, with how long that took. */
  async gone(patienceMs = 10_000) {
    const began = Date.now();
    while (this.processes().length > 0) {
      if (Date.now() - began > patienceMs)
        throw new Error(`Still there: ${JSON.stringify(this.processes())}\n${this.started.at(-1)?.output()}`);
      await pause(25);
    }
    return Date.now() - began;
  }

  databaseUrl(database = "tidemark") {
    const password = readFileSync(join(this.folder, "postgres-password"), "utf8");
    const [, , , port] = readFileSync(join(this.folder, "postgres/data/postmaster.pid"), "utf8").split("\n");
    return `postgres://postgres:${password}@127.0.0.1:${port}/${database}`;
  }

  async remove() {
    for (const { pid } of this.processes()) kill(pid);
    await this.gone();
    rmSync(this.base, { recursive: true, force: true, maxRetries: 10 });
  }
}

function watched(child: ChildProcess): Started {
  let output = "";
  const collect = (chunk: Buffer) => {
    output += chunk;
  };
  child.stdout?.on("data", collect);
  child.stderr?.on("data", collect);
  const exit = new Promise<number | null>((done) => child.once("close", done));
  return {
    child,
    pid: child.pid ?? 0,
    output: () => output,
    ended: () => exit,
    signal: (name) => child.kill(name),
    async said(text) {
      for (;;) {
        if (typeof text === "string" ? output.includes(text) : text.test(output)) return output;
        if (child.exitCode !== null || child.signalCode !== null)
          throw new Error(`It ended before it said ${text}:\n${output}`);
        await pause(20);
      }
    },
  };
}

function kill(pid: number) {
  try {
    process.kill(pid, "SIGKILL");
  } catch {}
}

/** Another user's process, or one that has just ended, has nothing to read. */
function read(path: string) {
  try {
    return readFileSync(path, "utf8").replaceAll("\0", " ");
  } catch {
    return "";
  }
}
