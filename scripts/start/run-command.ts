import { spawn } from "node:child_process";
import { type CommandName, runCommandArguments } from "./bundle.mjs";
import { projectFolder } from "./data-folder";

/** Runs one of the product's commands as a process of its own; resolves with its exit code. */
export async function runCommand(name: CommandName, env: NodeJS.ProcessEnv, stopping: AbortSignal) {
  const child = spawn(process.execPath, runCommandArguments(name), {
    cwd: projectFolder,
    env,
    stdio: ["ignore", "ignore", "inherit"],
    signal: stopping,
  });
  return new Promise<number | null>((done, failed) => {
    child.once("error", failed);
    child.once("exit", done);
  });
}
