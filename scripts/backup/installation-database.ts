import { join } from "node:path";
import { readEnvironment } from "@/config/environment";
import { PlainProblem } from "@/config/plain-problem";
import { openDataFolder } from "@/scripts/start/data-folder";
import { joinEmbeddedDatabase, leaveEmbeddedDatabase } from "@/scripts/start/embedded-database";

type Place = { url: string; filesFolder: string };

/** Works on the database that the environment names, or on the embedded one of the data folder, started if need be. */
export async function withInstallation(who: string, work: (place: Place) => Promise<void>) {
  const { environment, problems } = readEnvironment(process.env);
  if (environment === null) throw new PlainProblem(problems.join("\n"));
  const folder = openDataFolder(environment.TIDEMARK_DIR);
  const filesFolder = join(folder, "files");
  const { DATABASE_URL, DATABASE_MIGRATION_URL, TIDEMARK_DEMO } = environment;
  if (DATABASE_URL) return work({ url: DATABASE_MIGRATION_URL ?? DATABASE_URL, filesFolder });

  const name = TIDEMARK_DEMO === "on" ? "tidemark_demo" : "tidemark";
  const { running, hold } = await joinEmbeddedDatabase(folder, who, name);
  try {
    await work({ url: running.url, filesFolder });
  } finally {
    await leaveEmbeddedDatabase(folder, hold);
  }
}
