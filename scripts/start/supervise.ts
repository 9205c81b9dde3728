import { type ChildProcess, spawn } from "node:child_process";
import { runCommandArguments } from "./bundle.mjs";
import { projectFolder } from "./data-folder";

export type Supervised = {
  /** Ends the process and starts it anew, for example with another database address. */
  restart(env: NodeJS.ProcessEnv): void;
  /** Whether it has said that it takes work, in this life or an earlier one. */
  isReady(): boolean;
  /** How often it has ended by itself. */
  failures(): number;
  /** Asks it to end, and makes it end after the patience or when hurried. */
  stop(patienceMs: number, hurried: AbortSignal): Promise<void>;
};

export type ProcessName = "web" | "worker" | "demo-slack";

type Options = {
  name: ProcessName;
  env: NodeJS.ProcessEnv;
  say(line: string): void;
};

const longestPauseMs = 30_000;
const healthyMs = 60_000;

/** Keeps one process running: one that ends by itself is started again, after growing pauses if it keeps failing. */
export function supervise({ name, env, say }: Options): Supervised {
  let current = start(name, env);
  let pauseMs = 500;
  let startedAt = Date.now();
  let stopped = false;
  let failures = 0;
  let ready = false;
  let waiting: NodeJS.Timeout | undefined;

  const begin = () => {
    startedAt = Date.now();
    current = start(name, env);
    watch();
  };
  const watch = () => {
    current.once("message", () => {
      ready = true;
    });
    current.once("exit", (code, signal) => {
      if (stopped) return;
      failures += 1;
      if (Date.now() - startedAt > healthyMs) pauseMs = 500;
      say(`The ${name} process ended (${signal ?? `code ${code}`}). It starts again in ${pauseMs / 1000} s.`);
      waiting = setTimeout(begin, pauseMs);
      pauseMs = Math.min(pauseMs * 2, longestPauseMs);
    });
  };
  watch();

  return {
    restart(changed) {
      env = changed;
      pauseMs = 500;
      current.kill("SIGTERM");
    },
    isReady: () => ready,
    failures: () => failures,
    async stop(patienceMs, hurried) {
      stopped = true;
      clearTimeout(waiting);
      await end(current, AbortSignal.any([hurried, AbortSignal.timeout(patienceMs)]));
    },
  };
}

function start(name: Options["name"], env: NodeJS.ProcessEnv) {
  return spawn(process.execPath, runCommandArguments(name), {
    cwd: projectFolder,
    env: { ...env, TIDEMARK_PROCESS: name },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
}

async function end(child: ChildProcess, impatience: AbortSignal) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((done) => child.once("exit", done));
  child.kill(impatience.aborted ? "SIGKILL" : "SIGTERM");
  impatience.addEventListener("abort", () => child.kill("SIGKILL"));
  await gone;
}
