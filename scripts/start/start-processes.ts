import { setTimeout as pause } from "node:timers/promises";
import { PlainProblem } from "@/config/plain-problem";
import { answers } from "./answers";
import { type ChildSettings, childEnvironment } from "./child-environment";
import type { OpenDatabase } from "./open-database";
import { type Supervised, supervise } from "./supervise";

type Options = ChildSettings & { only: "web" | "worker" | null; database: OpenDatabase };

const watchMs = 1000;
/** A web process that never gets as far as answering will not do so by being started a fourth time. */
const mostFailures = 3;
const patienceMs = { web: 4500, worker: 27_000 };

/** Starts web and worker as processes of their own and watches them and the embedded server until stopped. */
export function startProcesses({ only, database, ...settings }: Options) {
  const names = (["web", "worker"] as const).filter((name) => only === null || only === name);
  const processes = new Map<string, Supervised>();
  for (const name of names)
    processes.set(name, supervise({ name, env: childEnvironment(settings), say: settings.say }));
  const watch = watchDatabase(database, settings, processes);
  return {
    /** Resolves when the first page answers; false when told to stop before that. */
    async ready(stopping: AbortSignal) {
      const web = processes.get("web");
      while (web && !(await answers(settings.host, settings.port))) {
        if (stopping.aborted) return false;
        if (web.failures() >= mostFailures)
          throw new PlainProblem("The web process does not start; its last words stand above.");
        await pause(100);
      }
      return true;
    },
    async stop() {
      clearInterval(watch);
      await Promise.all([...processes].map(([name, one]) => one.stop(patienceMs[name as "web" | "worker"])));
    },
  };
}

/** A database server that was killed is started again; should it come back elsewhere, the processes must learn where. */
function watchDatabase(database: OpenDatabase, settings: ChildSettings, processes: Map<string, Supervised>) {
  let url = settings.databaseUrl;
  let reviving = false;
  return setInterval(async () => {
    if (reviving || database.isAlive()) return;
    reviving = true;
    try {
      settings.say("The database server ended. It starts again.");
      const revived = await database.revive();
      if (revived === url) return;
      url = revived;
      for (const one of processes.values()) one.restart(childEnvironment({ ...settings, databaseUrl: url }));
    } catch (error) {
      settings.say(error instanceof Error ? error.message : String(error));
    } finally {
      reviving = false;
    }
  }, watchMs);
}
