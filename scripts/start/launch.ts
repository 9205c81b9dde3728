import { setTimeout as pause } from "node:timers/promises";
import type { Environment } from "@/config/environment";
import { PlainProblem } from "@/config/plain-problem";
import { type ChildSettings, childEnvironment } from "./child-environment";
import { removeClaim } from "./claim";
import { claimPlace } from "./claim-place";
import { openDataFolder } from "./data-folder";
import type { Flags } from "./flags";
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
    const place = await claimPlace({ folder, environment, host, only: flags.only, say, stopping });
    if (place === null) return;
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
    else if (flags.only !== "worker") await prepareSetup(settings, stopping);
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

async function addDemoData(settings: ChildSettings, stopping: AbortSignal) {
  const code = await runScript("scripts/demo/main.ts", childEnvironment(settings), stopping).catch(
    (error) => {
      if (!stopping.aborted) throw error;
    },
  );
  if (code !== 0 && !stopping.aborted)
    throw new PlainProblem("The demo data could not be added; the reason stands above.");
}

/** While nobody is here yet, says the code that the first administrator needs. */
async function prepareSetup(settings: ChildSettings, stopping: AbortSignal) {
  const code = await runScript("scripts/admin/prepare-setup.ts", childEnvironment(settings), stopping).catch(
    (error) => {
      if (!stopping.aborted) throw error;
    },
  );
  if (code !== 0 && !stopping.aborted)
    throw new PlainProblem("The code for /setup could not be made; the reason stands above.");
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
