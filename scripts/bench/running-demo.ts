import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../start/port";

export type RunningDemo = {
  base: string;
  folder: string;
  webPid: number;
  secondsToFirstPage: number;
  stop(): Promise<void>;
};

/** Starts the demo as people do, in a folder of its own, and waits for its first page. */
export async function runDemo(
  folder = benchFolder(),
  env: Record<string, string> = {},
): Promise<RunningDemo> {
  const port = await freePort("127.0.0.1");
  const started = performance.now();
  const child = spawn(process.execPath, ["scripts/start/run.mjs", "launcher", "--demo"], {
    env: {
      ...process.env,
      PORT: String(port),
      TIDEMARK_DIR: folder,
      RATE_LIMITS: "off",
      LOG_LEVEL: "warn",
      ...env,
    },
    stdio: "ignore",
  });
  const base = `http://127.0.0.1:${port}`;
  while (!(await answers(`${base}/sign-in`))) {
    if (child.exitCode !== null) throw new Error("The demo ended before it answered.");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    base,
    folder,
    webPid: webProcessOf(child.pid ?? 0),
    secondsToFirstPage: (performance.now() - started) / 1000,
    async stop() {
      child.kill("SIGTERM");
      if (child.exitCode === null) await once(child, "exit");
    },
  };
}

/** A folder that the database's own user can pass through. */
export function benchFolder() {
  const folder = mkdtempSync(join(tmpdir(), "tidemark-bench-"));
  chmodSync(folder, 0o711);
  process.once("exit", () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** User and system time a process has used, in milliseconds (Linux; 10 ms resolution). */
export function cpuMsOf(pid: number) {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

function webProcessOf(launcher: number) {
  const lines = execFileSync("ps", ["-eo", "pid=,ppid=,args="], { encoding: "utf8" }).split("\n");
  const web = lines
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .find((match) => match && Number(match[2]) === launcher && match[3]?.includes("start/web"));
  return Number(web?.[1] ?? 0);
}

async function answers(address: string) {
  const response = await fetch(address).catch(() => null);
  await response?.arrayBuffer();
  return response?.ok ?? false;
}
