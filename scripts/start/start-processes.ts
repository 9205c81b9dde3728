import { setTimeout as pause } from "node:timers/promises";
import { PlainProblem } from "@/config/plain-problem";
import { answers } from "./answers";
import { type ChildSettings, childEnvironment } from "./child-environment";
import type { OpenDatabase } from "./open-database";
import type { Stop } from "./stop-signals";
import { type ProcessName, type Supervised, supervise } from "./supervise";
import { watchDatabase } from "./watch-database";

type Options = ChildSettings & { only: "web" | "worker" | null; database: OpenDatabase; stop: Stop };

/** A web process that never gets as far as answering will not do so by being started a fourth time. */
const mostFailures = 3;
const patienceMs = { web: 4500, worker: 27_000, "demo-slack": 2000 };

/** Starts web, worker and the demo's stand-in for Slack as processes of their own and watches them and the embedded server until stopped. */
export function startProcesses({ only, database, stop, ...settings }: Options) {
  const names: ProcessName[] = only === null ? ["web", "worker"] : [only];
  if (settings.slackPort !== null) names.push("demo-slack");
  const processes = new Map<ProcessName, Supervised>();
  for (const name of names)
    processes.set(name, supervise({ name, env: childEnvironment(settings), say: settings.say }));
  const endWatch = watchDatabase({ database, settings, processes: [...processes.values()], stop });
  return {
    /** Resolves when the first page answers, or the only worker takes work; false when told to stop before that. */
    async ready() {
      const web = processes.get("web");
      const worker = processes.get("worker");
      while (web && !(await answers(settings.host, settings.port))) {
        if (stop.asked.aborted) return false;
        if (web.failures() >= mostFailures)
          throw new PlainProblem("The web process does not start; its last words stand above.");
        await pause(100);
      }
      while (!web && worker && !worker.isReady()) {
        if (stop.asked.aborted) return false;
        await pause(100);
      }
      return true;
    },
    async stop() {
      endWatch();
      await Promise.all([...processes].map(([name, one]) => one.stop(patienceMs[name], stop.hurried)));
    },
  };
}
