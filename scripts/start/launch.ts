import { setTimeout as pause } from "node:timers/promises";
import type { Environment } from "@/config/environment";
import { PlainProblem } from "@/config/plain-problem";
import { type ChildSettings, childEnvironment } from "./child-environment";
import { choosePort } from "./choose-port";
import { readClaim, removeClaim, writeClaim } from "./claim";
import { openDataFolder } from "./data-folder";
import type { Flags } from "./flags";
import { withFolderLock } from "./folder-lock";
import { openDatabase } from "./open-database";
import { ensureBuild } from "./production-build";
import { runScript } from "./run-script";
import { startProcesses } from "./start-processes";

const say = (line: string) => console.log(line);

/** Starts what the flags ask for and keeps it running until told to stop; then everything ends in the right order. */
export async function launch(flags: Flags, environment: Environment, stopping: AbortSignal) {
  const demo = flags.demo || environment.TIDEMARK_DEMO === "on";
  const host = chooseHost(environment, demo || flags.dev, demo);
  const folder = openDataFolder(environment.TIDEMARK_DIR);
  const undo: (() => Promise<void>)[] = [];
  try {
    const place = await claimAddress(folder, environment, host, flags.only !== "worker");
    if (place.runsAlready) {
      say(`Tidemark already runs at ${place.address}`);
      return;
    }
    undo.push(async () => removeClaim(folder));
    const [build, database] = await Promise.allSettled([
      flags.dev || flags.only === "worker" ? null : ensureBuild(say, stopping),
      openDatabase({ environment, folder, demo, say, stopping }),
    ]);
    if (database.status === "fulfilled") undo.push(database.value.leave);
    if (stopping.aborted) return;
    if (build.status === "rejected") throw build.reason;
    if (database.status === "rejected") throw database.reason;
    const settings: ChildSettings = {
      ...{ environment, folder, demo, host, say },
      ...{ dev: flags.dev, port: place.port, address: place.address },
      ...{ databaseUrl: database.value.url, embedded: database.value.embedded },
    };
    if (demo) await addDemoData(settings, stopping);
    if (stopping.aborted) return;
    const processes = startProcesses({ ...settings, only: flags.only, database: database.value });
    undo.push(processes.stop);
    if (await processes.ready(stopping)) sayReady(flags, place.address, environment, demo);
    await aborted(stopping);
    say("Stopping …");
  } finally {
    for (const step of undo.reverse()) await step();
  }
}

function chooseHost({ HOST }: Environment, localByDefault: boolean, demo: boolean) {
  const host = HOST ?? (localByDefault ? "127.0.0.1" : "0.0.0.0");
  if (demo && !["127.0.0.1", "localhost", "::1"].includes(host))
    throw new PlainProblem(
      "HOST: the demo lets anybody in as anybody, so it is reachable on 127.0.0.1 only. Remove HOST, or use npm start.",
    );
  return host;
}

/** One launcher serves the pages of a folder; a second one learns where the first one does. */
async function claimAddress(folder: string, environment: Environment, host: string, servesPages: boolean) {
  return withFolderLock(folder, async () => {
    const claim = readClaim(folder);
    const set = environment.TIDEMARK_URL?.replace(/\/+$/, "");
    if (!servesPages) {
      const port = environment.PORT ?? claim?.port ?? 3000;
      return { runsAlready: false, port, address: set ?? `http://127.0.0.1:${port}` };
    }
    if (claim?.lives) return { runsAlready: true, port: claim.port, address: claim.address };
    const port = await choosePort({ wanted: environment.PORT, host, lastPort: claim?.port ?? null, say });
    const address = set ?? `http://127.0.0.1:${port}`;
    writeClaim(folder, port, address);
    return { runsAlready: false, port, address };
  });
}

async function addDemoData(settings: ChildSettings, stopping: AbortSignal) {
  const code = await runScript("scripts/demo/main.ts", childEnvironment(settings), stopping).catch(
    (error) => {
      if (!stopping.aborted) throw error;
    },
  );
  if (code !== 0 && !stopping.aborted)
    throw new PlainProblem("The demo data could not be added; the reason stands above.");
}

function sayReady(flags: Flags, address: string, { TIDEMARK_URL }: Environment, demo: boolean) {
  if (flags.only === "worker") say("The worker runs.");
  else say(`Tidemark is ready: ${address}`);
  if (!demo && !flags.dev && TIDEMARK_URL === undefined)
    say(`Links in mails point to ${address}. Set TIDEMARK_URL to the address that people use.`);
}

async function aborted(signal: AbortSignal) {
  if (!signal.aborted) await pause(2 ** 31 - 1, undefined, { signal }).catch(() => {});
}
