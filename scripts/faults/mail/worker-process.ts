import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { projectFolder } from "@/scripts/start/data-folder";

const running = new Set<ChildProcess>();

/** Ends whatever still runs, also when something went wrong. */
export async function killWorkers() {
  await Promise.all([...running].map((child) => end(child, "SIGKILL")));
}

export type WorkerProcess = Awaited<ReturnType<typeof startMailWorker>>;

/** A worker as a process of its own that takes work; one that takes poison may have ended by then. */
export async function startMailWorker(env: NodeJS.ProcessEnv, faults = "") {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/faults/mail/mail-worker.ts"], {
    ...{ cwd: projectFolder, env: { ...env, FAULTS: faults } },
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
  if (!isReady && faults !== "poison")
    throw new Error(`The worker does not start. Its last words:\n${words}`);
  return {
    ended,
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
