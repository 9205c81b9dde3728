import { eq, sql } from "drizzle-orm";
import type { Meilisearch } from "meilisearch";
import { log } from "@/config/log";
import { db } from "@/db/client";
import { searchChanges, searchEngines } from "@/db/schema/search";
import { uuids } from "../postgres/array-literal";
import { type EngineDocument, readEngineDocuments } from "./documents";
import { engineName } from "./engine-state";
import { followChanges } from "./follow-changes";
import type { Keeping } from "./keep-alone";
import { listInsightIds } from "./list-insight-ids";

const page = 2000;

/**
 * Compares every document of the index with what its record says, has those sent again that differ and those taken out
 * that have no record, and keeps what was found. Until they are mended the engine answers nobody.
 */
export async function compareEngine(client: Meilisearch, indexUid: string, keeping: Keeping, now: Date) {
  await followChanges(client, [indexUid], keeping);
  const kept = await readKept(client, indexUid);
  const differing = new Set<string>();
  const followed = new Set<string>();
  let compared = 0;
  for await (const ids of listInsightIds()) {
    for (const { id, hash } of await readEngineDocuments(db, ids)) {
      if (kept.get(id) !== hash) differing.add(id);
      kept.delete(id);
      compared += 1;
    }
    for (const id of await followChanges(client, [indexUid], keeping)) followed.add(id);
  }
  for (const id of kept.keys()) differing.add(id);
  // Those were sent after the index was read.
  for (const id of [...followed, ...(await stillToFollow([...differing]))]) differing.delete(id);
  if (differing.size > 0) {
    await mend([...differing]);
    log.warn({ differing: differing.size, compared }, "Meilisearch differed from the records and is mended.");
    await followChanges(client, [indexUid], keeping);
  }
  await db
    .update(searchEngines)
    .set({ checkedAt: now, compared, differing: differing.size })
    .where(eq(searchEngines.name, engineName));
}

async function readKept(client: Meilisearch, indexUid: string) {
  const kept = new Map<string, string>();
  for (let offset = 0; ; offset += page) {
    const { results } = await client
      .index<EngineDocument>(indexUid)
      .getDocuments({ fields: ["id", "hash"], limit: page, offset });
    for (const { id, hash } of results) kept.set(id, hash);
    if (results.length < page) return kept;
  }
}

async function stillToFollow(insightIds: string[]) {
  const rows = await db
    .selectDistinct({ id: searchChanges.insightId })
    .from(searchChanges)
    .where(sql`${searchChanges.insightId} = any(${uuids(insightIds)})`);
  return rows.map(({ id }) => id);
}

/** What differs may say that somebody sees what they may not. */
const mend = (insightIds: string[]) =>
  db.execute(sql`insert into search_changes (insight_id, narrows) select unnest(${uuids(insightIds)}), true`);
