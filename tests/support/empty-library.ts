import { sql } from "drizzle-orm";
import { db } from "@/db/client";

/** Takes everything out of the test's database in the middle of a test: as another, empty installation. */
export async function emptyLibrary() {
  await db.transaction(async (tx) => {
    // As a replica: no foreign keys, and none of the triggers that protect the audit trail.
    await tx.execute(sql`set local session_replication_role = replica`);
    const tables = await tx.execute<{ name: string }>(
      sql`select format('%I', tablename) as name from pg_tables where schemaname = 'public'`,
    );
    for (const { name } of tables) await tx.execute(sql.raw(`delete from ${name}`));
  });
}
