import { setTimeout as pause } from "node:timers/promises";
import type { Environment } from "@/config/environment";
import { PlainProblem } from "@/config/plain-problem";
import { type ChildSettings, childEnvironment } from "./child-environment";
import { chooseHost } from "./choose-host";
import { removeClaim } from "./claim";
import { claimPlace } from "./claim-place";
import { openDataFolder } from "./data-folder";
import { chooseSlackPort, slackPageOf } from "./demo-slack";
import type { Flags } from "./flags";
import { needsContent } from "./needs-content";
import { openDatabase } from "./open-database";
import { ensureBuild } from "./production-build";
import { runCommand } from "./run-command";
import { startProcesses } from "./start-processes";
import type { Stop } from "./stop-signals";

type Wish = Flags & { environment: Environment };
/** What has to be undone, in reverse order, however far the start got. */
type Undo = (() => Promise<void>)[];

const say = (line: string) => console.log(line);

/** Starts what is wished and keeps it running until told to stop; then everything ends in the right order. */
export async function launch(wish: Wish, stop: Stop) {
  const { environment, only } = wish;
  const host = chooseHost(environment, wish);
  const folder = openDataFolder(environment.TIDEMARK_DIR);
  const undo: Undo = [];
  try {
    const place = await claimPlace({ folder, environment, host, only, say, stopping: stop.asked });
    if (place === null) return;
    undo.push(async () => removeClaim(folder));
    const database = await prepare(wish, folder, stop, undo);
    if (stop.asked.aborted) return;
    const settings: ChildSettings = {
      ...{ ...wish, ...place, folder, host, say },
      ...{ databaseUrl: database.url, embedded: database.embedded },
      slackPort: await chooseSlackPort(wish),
    };
    await prepareContent(wish, settings, stop.asked);
    if (stop.asked.aborted) return;
    const processes = startProcesses({ ...settings, only, database, stop });
    undo.push(processes.stop);
    if (await processes.ready()) sayReady(wish, settings);
    await aborted(stop.asked);
    say("Stopping …");
  } finally {
    for (const step of undo.reverse()) await step();
  }
}

/** The build and the database do not need each other, so they are made ready side by side. */
async function prepare({ environment, demo, dev, only }: Wish, folder: string, stop: Stop, undo: Undo) {
  const stopping = stop.asked;
  const [build, database] = await Promise.allSettled([
    dev || only === "worker" ? null : ensureBuild(say, stopping),
    openDatabase({ environment, folder, demo, say, stopping }),
  ]);
  if (database.status === "fulfilled") undo.push(database.value.leave);
  if (build.status === "rejected" && !stopping.aborted) throw build.reason;
  if (database.status === "rejected") throw database.reason;
  return database.value;
}

/** An empty installation gets the demo's data, or says the code that its first administrator needs. */
async function prepareContent({ demo, only }: Wish, settings: ChildSettings, stopping: AbortSignal) {
  if (only === "worker" || !(await needsContent(settings))) return;
  const command = demo ? "seed-demo" : "prepare-setup";
  const code = await runCommand(command, childEnvironment(settings), stopping).catch((error) => {
    if (!stopping.aborted) throw error;
  });
  if (code === 0 || stopping.aborted) return;
  const what = demo ? "The demo data could not be added" : "The code for /setup could not be made";
  throw new PlainProblem(`${what}; the reason stands above.`);
}

function sayReady({ environment, demo, dev, only }: Wish, { address, slackPort }: ChildSettings) {
  say(only === "worker" ? "The worker runs." : `Tidemark is ready: ${address}`);
  if (slackPort !== null) say(`To try it in Slack without an account: ${slackPageOf(slackPort)}`);
  if (!demo && !dev && environment.TIDEMARK_URL === undefined)
    say(`Links in mails point to ${address}. Set TIDEMARK_URL to the address that people use.`);
}

async function aborted(signal: AbortSignal) {
  if (!signal.aborted) await pause(2 ** 31 - 1, undefined, { signal }).catch(() => {});
}
