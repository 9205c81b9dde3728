import type { Meilisearch } from "meilisearch";
import { db } from "@/db/client";
import { readEngineDocuments } from "./documents";
import { primaryKey } from "./index-settings";

const batch = 200;

/** Sends what these records say now to each of the indexes, and takes out those that are gone; not waited for. */
export async function sendRecords(client: Meilisearch, indexUids: string[], insightIds: string[]) {
  const tasks: number[] = [];
  for (let start = 0; start < insightIds.length; start += batch) {
    const ids = insightIds.slice(start, start + batch);
    const documents = await readEngineDocuments(db, ids);
    const found = new Set(documents.map(({ id }) => id));
    const gone = ids.filter((id) => !found.has(id));
    for (const index of indexUids.map((uid) => client.index(uid))) {
      if (documents.length > 0) tasks.push((await index.addDocuments(documents, { primaryKey })).taskUid);
      if (gone.length > 0) tasks.push((await index.deleteDocuments(gone)).taskUid);
    }
  }
  return tasks;
}
