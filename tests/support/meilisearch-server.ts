import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { accessSync, constants, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "@/scripts/start/port";

/** A Meilisearch that tests may use: one that runs already, or a program to be started. */
export type FoundMeilisearch = { url: string; apiKey?: string } | { program: string };
export type RunningMeilisearch = { url: string; apiKey?: string; stop: () => Promise<void> };

/** The server that `MEILISEARCH_URL` names, or a `meilisearch` program on the `PATH`; null where there is neither. */
export function findMeilisearch(variables: NodeJS.ProcessEnv = process.env): FoundMeilisearch | null {
  const { MEILISEARCH_URL: url, MEILISEARCH_API_KEY: apiKey, PATH = "" } = variables;
  if (url) return { url, ...(apiKey ? { apiKey } : {}) };
  const program = PATH.split(delimiter)
    .map((folder) => join(folder, "meilisearch"))
    .find(isProgram);
  return program ? { program } : null;
}

/** Which half of the contract runs, in one line. */
export const sayWhichMeilisearch = (found: FoundMeilisearch | null) =>
  found
    ? `Search is tested on Meilisearch too: ${"url" in found ? found.url : found.program}`
    : "Search is tested on Meilisearch's stand-in alone: no server at MEILISEARCH_URL, no meilisearch on the PATH.";

function isProgram(path: string) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Starts the program on a free port with an empty folder, or reaches the server that runs. */
export async function startMeilisearch(found: FoundMeilisearch): Promise<RunningMeilisearch> {
  if ("url" in found) return { ...found, stop: async () => {} };
  const folder = mkdtempSync(join(tmpdir(), "tidemark-meilisearch-"));
  const apiKey = randomBytes(20).toString("hex");
  const url = `http://127.0.0.1:${await freePort("127.0.0.1")}`;
  const child = spawn(
    found.program,
    [
      ...["--http-addr", url.slice("http://".length), "--db-path", join(folder, "data"), "--no-analytics"],
      // It clears as much as it may use before each change, which takes longer than the change.
      ...["--max-indexing-memory", "100Mb"],
    ],
    { cwd: folder, env: { ...process.env, MEILI_MASTER_KEY: apiKey }, stdio: "ignore" },
  );
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const stop = async () => {
    child.kill();
    await gone;
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  };
  for (let tries = 0; tries < 600 && child.exitCode === null; tries += 1) {
    if (await isHealthy(url)) return { url, apiKey, stop };
    await pause(50);
  }
  await stop();
  throw new Error(`${found.program} did not start.`);
}

const isHealthy = (url: string) =>
  fetch(`${url}/health`).then(
    ({ ok }) => ok,
    () => false,
  );
