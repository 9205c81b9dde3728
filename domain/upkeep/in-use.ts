import { sql } from "drizzle-orm";

/** The rows of a list of ids, for a condition or a join: of an array PostgreSQL knows how many there are when it plans. */
export const idsInSql = (ids: string[]) => sql`select unnest(${`{${ids.join(",")}}`}::uuid[]) as id`;

/** Whether readers use this record of `insights`: published, and not thrown away. */
export const inUse = (alias: string) =>
  sql`${sql.identifier(alias)}.status = 'published' and ${sql.identifier(alias)}.trashed_at is null`;
