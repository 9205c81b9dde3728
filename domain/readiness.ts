import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { newestMigration } from "@/db/known-migrations";

export type NotReady = "database-unreachable" | "database-behind" | "database-ahead";

/** Why this installation cannot serve people right now; empty when it can. For whoever watches it, so without details. */
export async function reasonsNotReady(): Promise<NotReady[]> {
  try {
    const [row] = await db.execute<{ newest: string | null }>(sql`
      select max(created_at)::text as newest from drizzle.__drizzle_migrations`);
    const newest = Number(row?.newest ?? 0);
    if (newest < newestMigration) return ["database-behind"];
    if (newest > newestMigration) return ["database-ahead"];
    return [];
  } catch (error) {
    return [hasNoTables(error) ? "database-behind" : "database-unreachable"];
  }
}

/** PostgreSQL's own words for a table or a schema that is not there. */
function hasNoTables(error: unknown) {
  const { cause } = error as { cause?: { code?: string } };
  return cause?.code === "42P01" || cause?.code === "3F000";
}
