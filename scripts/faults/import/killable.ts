import { spawn } from "node:child_process";
import { type CommandName, runCommandArguments } from "@/scripts/start/bundle.mjs";
import { projectFolder } from "@/scripts/start/data-folder";

type Killable = { kill(): Promise<void> };

const started = new Set<Killable>();

/** Ends whatever still runs, also when something went wrong. */
export async function killAll() {
  await Promise.all([...started].map((one) => one.kill()));
}

/** A command of ours as a process of its own, to be killed without a word, and whatever it has started with it. */
export function startKillable(command: CommandName, args: string[], env: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, [...runCommandArguments(command), ...args], {
    ...{ cwd: projectFolder, env, detached: true },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-4000);
    });
  const ended = new Promise<number | null>((done) => child.once("close", done));
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const killable = {
    ended,
    hasEnded,
    output: () => output,
    async kill() {
      if (child.pid && !hasEnded()) process.kill(-child.pid, "SIGKILL");
      await ended;
    },
  };
  started.add(killable);
  void ended.then(() => started.delete(killable));
  return killable;
}
