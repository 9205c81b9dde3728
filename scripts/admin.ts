import { readEnvironment } from "@/config/environment";
import { PlainProblem } from "@/config/plain-problem";
import { say, usage } from "./admin/say";
import { readClaim } from "./start/claim";
import { keptSecret, openDataFolder } from "./start/data-folder";
import { openDatabase } from "./start/open-database";
import { runPlainly } from "./start/run-plainly";

// Rescue from the command line: works while the web server, the mail server and the provider are down.
await runPlainly(async () => {
  const words = process.argv.slice(2).filter((word) => word !== "--demo");
  const demo = process.argv.includes("--demo") || process.env.TIDEMARK_DEMO === "on";
  if (words.length === 0 || words[0] === "help") return say(usage);
  const { environment, problems } = readEnvironment(process.env);
  if (environment === null) throw new PlainProblem(problems.join("\n"));
  const folder = openDataFolder(environment.TIDEMARK_DIR);
  const stopping = new AbortController().signal;
  const database = await openDatabase({ environment, folder, demo, say, stopping });
  try {
    const claim = readClaim(folder);
    Object.assign(process.env, {
      DATABASE_URL: database.url,
      DATABASE_POOL: "2",
      AUTH_SECRET: environment.AUTH_SECRET ?? keptSecret(folder),
      TIDEMARK_DIR: folder,
      TIDEMARK_URL:
        environment.TIDEMARK_URL ?? claim?.address ?? `http://127.0.0.1:${environment.PORT ?? 3000}`,
      TIDEMARK_PROCESS: "admin",
    });
    // Only now: these files open the pool with what was just set.
    const { runCommand } = await import("./admin/run-command");
    const { closeDatabase } = await import("@/db/client");
    await runCommand(words).finally(closeDatabase);
  } finally {
    await database.leave();
  }
});
process.exit();
