import { type SQL, sql } from "drizzle-orm";

/** The rows of a list of ids, for a condition or a join: of an array PostgreSQL knows how many there are when it plans. */
export const idsInSql = (ids: string[]) => sql`select unnest(${`{${ids.join(",")}}`}::uuid[]) as id`;

/**
 * The record of this id, as `alias`, to be joined laterally. What is said of it beside is looked at only once it is found:
 * where PostgreSQL has no statistics it takes few records to be published, and would go through all of them each time.
 */
export const recordInSql = (alias: string, id: SQL) => sql`(
  select r.id, r.status, r.trashed_at, r.superseded_at, r.retired_at, r.superseded_by_id
  from insights r where r.id = ${id} offset 0) ${sql.identifier(alias)}`;

/** Whether readers use this record of `insights`: published, and not thrown away. */
export const inUse = (alias: string) =>
  sql`${sql.identifier(alias)}.status = 'published' and ${sql.identifier(alias)}.trashed_at is null`;
