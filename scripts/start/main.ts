import { readEnvironment } from "@/config/environment";
import { endWithParents } from "./end-with-parents";
import { readFlags } from "./flags";
import { launch } from "./launch";
import { runPlainly } from "./run-plainly";

await runPlainly(async () => {
  const flags = readFlags(process.argv.slice(2));
  const { environment, problems } = readEnvironment(process.env);
  if (environment === null) {
    for (const problem of problems) console.error(problem);
    process.exitCode = 1;
    return;
  }
  const stopping = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => stopping.abort());
  endWithParents(() => stopping.abort());
  await launch(flags, environment, stopping.signal);
});
// Whatever still waits (a socket, a timer) is of no use any more.
process.exit();
