import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "@/scripts/start/data-folder";
import { bundleInto } from "@/scripts/start/make-bundle";

const running = new Set<ChildProcess>();

/** Ends whatever still runs, also when something went wrong. */
export async function killWorkers() {
  await Promise.all([...running].map((child) => end(child, "SIGKILL")));
}

/** Makes one file of the worker, which is started many times; says in which folder it lies. */
export async function bundleMailWorker() {
  const cache = join(projectFolder, "node_modules", ".cache");
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, "tidemark-faults-"));
  await bundleInto(folder, { "mail-worker": "scripts/faults/mail/mail-worker.ts" });
  return folder;
}

export type WorkerProcess = Awaited<ReturnType<typeof startMailWorker>>;

/** The folder of the bundled worker, and what each is told. */
export type Workers = { workers: string; env: NodeJS.ProcessEnv };

/** A worker as a process of its own that takes work; one that takes poison may have ended by then. */
export async function startMailWorker(
  { workers, env }: Workers,
  faults = "",
  changes: Record<string, string> = {},
) {
  const child = spawn(process.execPath, [join(workers, "mail-worker.mjs")], {
    ...{ cwd: projectFolder, env: { ...env, ...changes, FAULTS: faults } },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  running.add(child);
  let words = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk: Buffer) => {
      words = (words + chunk.toString()).slice(-4000);
    });
  const ended = new Promise<void>((done) =>
    child.once("exit", () => {
      running.delete(child);
      done();
    }),
  );
  const isReady = await Promise.race([once(child, "message").then(() => true), ended.then(() => false)]);
  if (!isReady && !faults.includes("poison"))
    throw new Error(`The worker does not start. Its last words:\n${words}`);
  return {
    hasEnded: () => hasEnded(child),
    lastWords: () => words,
    kill: () => end(child, "SIGKILL"),
    stop: () => end(child, "SIGTERM"),
    pause: () => child.kill("SIGSTOP"),
    goOn: () => child.kill("SIGCONT"),
  };
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

async function end(child: ChildProcess, signal: "SIGKILL" | "SIGTERM") {
  if (hasEnded(child)) return;
  const gone = once(child, "exit");
  child.kill(signal);
  await gone;
}
