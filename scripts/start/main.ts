import { readEnvironment } from "@/config/environment";
import { endWithParents } from "./end-with-parents";
import { readFlags } from "./flags";
import { launch } from "./launch";
import { runPlainly } from "./run-plainly";
import { listenForStop } from "./stop-signals";

await runPlainly(async () => {
  const flags = readFlags(process.argv.slice(2));
  const { environment, problems } = readEnvironment(process.env);
  if (environment === null) {
    for (const problem of problems) console.error(problem);
    process.exitCode = 1;
    return;
  }
  const stop = listenForStop();
  endWithParents(stop.ask);
  await launch({ ...flags, environment, demo: flags.demo || environment.TIDEMARK_DEMO === "on" }, stop);
});
// Whatever still waits (a socket, a timer) is of no use any more.
process.exit();
