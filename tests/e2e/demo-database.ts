import { join } from "node:path";
import postgres from "postgres";
import { startPostgres } from "@/scripts/start/embedded-postgres";

/** The database behind the demo or the empty installation, for looking up ids and for checking what was written. */
export async function openInstallation(name: "demo" | "empty") {
  const folder = join(process.env.TIDEMARK_E2E_FOLDER ?? "", name);
  const { url } = await startPostgres({ folder, database: name === "demo" ? "tidemark_demo" : "tidemark" });
  return postgres(url, { max: 2 });
}
