import { readEnvironment } from "@/config/environment";
import { PlainProblem } from "@/config/plain-problem";
import { readArguments, usage } from "./import/read-arguments";
import { readClaim } from "./start/claim";
import { keptSecret, openDataFolder } from "./start/data-folder";
import { openDatabase } from "./start/open-database";
import { runPlainly } from "./start/run-plainly";

// Takes a library in from the command line, whether Tidemark runs or not.
await runPlainly(async () => {
  const told = readArguments(process.argv.slice(2));
  if (!told) return console.log(usage);
  const { environment, problems } = readEnvironment(process.env);
  if (environment === null) throw new PlainProblem(problems.join("\n"));
  const demo = told.demo || environment.TIDEMARK_DEMO === "on";
  const folder = openDataFolder(environment.TIDEMARK_DIR);
  const stopping = new AbortController().signal;
  const database = await openDatabase({ environment, folder, demo, say: console.log, stopping });
  try {
    Object.assign(process.env, {
      DATABASE_URL: database.url,
      DATABASE_POOL: "4",
      AUTH_SECRET: environment.AUTH_SECRET ?? keptSecret(folder),
      TIDEMARK_DIR: folder,
      TIDEMARK_URL:
        environment.TIDEMARK_URL ??
        readClaim(folder)?.address ??
        `http://127.0.0.1:${environment.PORT ?? 3000}`,
      TIDEMARK_PROCESS: "import",
    });
    // Only now: these files open the pool with what was just set.
    const { runImport } = await import("./import/run-import");
    const { closeDatabase } = await import("@/db/client");
    await runImport(told).finally(closeDatabase);
  } finally {
    await database.leave();
  }
});
process.exit();
