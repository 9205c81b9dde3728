import { randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Meilisearch } from "meilisearch";
import { environment } from "@/config/environment";
import { db } from "@/db/client";

/**
 * What the names of this installation's indexes begin with. The mark stands for its database: a copy of it, restored
 * elsewhere, neither uses nor removes indexes of the first, even when both share a server.
 */
export async function ownPrefix() {
  const [row] = await db.execute<{ mark: string }>(sql`
    select left(md5(system_identifier || ' ' || oid), 8) as mark
    from pg_control_system(), pg_database where datname = current_database()`);
  return `${environment().MEILISEARCH_INDEX}-${row?.mark}-`;
}

export const newIndexUid = async () => `${await ownPrefix()}${randomBytes(5).toString("hex")}`;

/** What rebuildings left behind that were not finished, and the one before the present. */
export async function removeLeftovers(client: Meilisearch, present: string) {
  const prefix = await ownPrefix();
  const isOwn = new RegExp(`^${prefix}[0-9a-f]{10}$`);
  const { results } = await client.getRawIndexes({ limit: 1000 });
  for (const { uid } of results) if (isOwn.test(uid) && uid !== present) await client.deleteIndex(uid);
}
