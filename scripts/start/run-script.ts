import { spawn } from "node:child_process";
import { projectFolder } from "./data-folder";

/** Runs one of the project's scripts as a process of its own; resolves with its exit code. */
export async function runScript(script: string, env: NodeJS.ProcessEnv, stopping: AbortSignal) {
  const child = spawn(process.execPath, ["--import", import.meta.resolve("tsx"), script], {
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
