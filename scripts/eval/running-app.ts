import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { startPostgres } from "../start/embedded-postgres";
import { freePort } from "../start/port";

export type RunningApp = { base: string; databaseUrl: string; stop(): Promise<void> };

/** An empty installation in a folder of its own, started as people start it, with its database. */
export async function startApp(): Promise<RunningApp> {
  const folder = mkdtempSync(join(tmpdir(), "tidemark-eval-"));
  // The database's own user must be able to pass through.
  chmodSync(folder, 0o711);
  const port = await freePort("127.0.0.1");
  const base = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, ["scripts/start/run.mjs", "launcher"], {
    env: {
      ...process.env,
      ...{
        HOST: "127.0.0.1",
        PORT: String(port),
        TIDEMARK_DIR: folder,
        RATE_LIMITS: "off",
        LOG_LEVEL: "warn",
      },
    },
    stdio: "ignore",
  });
  const stop = async () => {
    child.kill("SIGTERM");
    if (child.exitCode === null) await once(child, "exit");
    rmSync(folder, { recursive: true, force: true });
  };
  while (!(await fetch(`${base}/readyz`).catch(() => null))?.ok) {
    if (child.exitCode !== null) throw new Error("Tidemark ended before it answered.");
    await pause(200);
  }
  // The server runs already: this finds it and says where.
  const { url } = await startPostgres({ folder, database: "tidemark" });
  return { base, databaseUrl: url, stop };
}
