import { readEnvironment } from "@/config/environment";
import { PlainProblem } from "@/config/plain-problem";
import { readExportArguments } from "./export/read-export-arguments";
import { openDataFolder } from "./start/data-folder";
import { openDatabase } from "./start/open-database";
import { runPlainly } from "./start/run-plainly";

// Gives out everything as Markdown and JSON, also while Tidemark runs; the files appear whole or not at all.
await runPlainly(async () => {
  const wanted = readExportArguments(process.argv.slice(2));
  const demo = wanted.demo || process.env.TIDEMARK_DEMO === "on";
  const { environment, problems } = readEnvironment(process.env);
  if (environment === null) throw new PlainProblem(problems.join("\n"));
  const folder = openDataFolder(environment.TIDEMARK_DIR);
  const say = (line: string) => console.log(line);
  const stopping = new AbortController().signal;
  const database = await openDatabase({ environment, folder, demo, say, stopping });
  try {
    Object.assign(process.env, {
      DATABASE_URL: database.url,
      DATABASE_POOL: "2",
      TIDEMARK_PROCESS: "export",
    });
    // Only now: these files open the pool with what was just set.
    const { writeExport } = await import("./export/write-export");
    const { closeDatabase } = await import("@/db/client");
    await writeExport(wanted, new Date(), say).finally(closeDatabase);
  } finally {
    await database.leave();
  }
});
process.exit();
