import { db, type Transaction } from "@/db/client";
import { claimIndex } from "./postgres/claim-index";
import { removeDocuments, writeDocuments } from "./postgres/write-documents";
import { readDocuments } from "./read-documents";

const batch = 50;

/** Brings the index in step with what these records say now; what lies in the trash or is gone leaves it. */
export async function indexInsights(insightIds: string[]) {
  const ids = [...new Set(insightIds)].sort();
  for (let start = 0; start < ids.length; start += batch)
    await db.transaction((tx) => indexBatch(tx, ids.slice(start, start + batch)));
}

/** The same within the caller's transaction, for a few hundred records at most. */
export async function indexBatch(tx: Transaction, insightIds: string[]) {
  await claimIndex(tx);
  const documents = await readDocuments(tx, insightIds);
  const found = new Set(documents.map(({ insightId }) => insightId));
  await removeDocuments(
    tx,
    insightIds.filter((id) => !found.has(id)),
  );
  await writeDocuments(tx, documents);
}
