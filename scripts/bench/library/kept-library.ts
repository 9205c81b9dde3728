import { resolve } from "node:path";
import postgres from "postgres";
import { migrateDatabase } from "@/db/migrate";
import { openDataFolder } from "@/scripts/start/data-folder";
import { startPostgres } from "@/scripts/start/embedded-postgres";
import { generateLibrary, type LibrarySize } from "./generate-library";

/**
 * A generated library in a folder of its own that stays, with its database running until it is closed: made the first
 * time, found again later whatever size is asked for then. From here on `DATABASE_URL` means it.
 */
export async function openKeptLibrary(path: string, size: LibrarySize) {
  const server = await startPostgres({ folder: openDataFolder(resolve(path)), fast: true });
  await migrateDatabase(server.url);
  const sql = postgres(server.url, { max: 2, onnotice: () => {} });
  const [known] = await sql<{ records: number }[]>`select count(*)::int as records from insights`;
  if (known?.records === 0) await generateLibrary(sql, size, new Date());
  process.env.DATABASE_URL = server.url;
  return {
    sql,
    async close() {
      await sql.end({ timeout: 5 });
      await server.stop();
    },
  };
}
