import { sql } from "drizzle-orm";

/** The rows of a list of ids, for a condition or a join. */
export const idsInSql = (ids: string[]) =>
  sql`select value::uuid as id from json_array_elements_text(${JSON.stringify(ids)}::json)`;

/** Whether readers use this record of `insights`: published, and not thrown away. */
export const inUse = (alias: string) =>
  sql`${sql.identifier(alias)}.status = 'published' and ${sql.identifier(alias)}.trashed_at is null`;
