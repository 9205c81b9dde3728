import { db, type Transaction } from "@/db/client";
import { type AnalyzedDocument, analyzeDocument } from "./postgres/analyze-document";
import { claimIndex } from "./postgres/claim-index";
import { removeDocuments, writeAnalyzed } from "./postgres/write-documents";
import { readDocuments } from "./read-documents";
import type { SearchDocument } from "./search-engine";

/** Others wait for the index until a batch is through: about a second. */
const batch = 200;
const portion = 100;

/** Brings the index in step with what these records say now; what lies in the trash or is gone leaves it. */
export async function indexInsights(insightIds: string[]) {
  const ids = [...new Set(insightIds)].sort();
  for (let start = 0; start < ids.length; start += batch)
    await db.transaction((tx) => indexBatch(tx, ids.slice(start, start + batch)));
}

/**
 * The same within the caller's transaction, for a few hundred records at most. While the database writes a portion, the
 * words of the next one are found.
 */
export async function indexBatch(tx: Transaction, insightIds: string[]) {
  await claimIndex(tx);
  const documents = await readDocuments(tx, insightIds);
  const found = new Set(documents.map(({ insightId }) => insightId));
  await removeDocuments(
    tx,
    insightIds.filter((id) => !found.has(id)),
  );
  let analyzed = await analyzeAll(documents.slice(0, portion));
  for (let start = 0; start < documents.length; start += portion)
    [analyzed] = await Promise.all([
      analyzeAll(documents.slice(start + portion, start + 2 * portion)),
      writeAnalyzed(tx, analyzed),
    ]);
}

/** Lets others have their turn between records. */
async function analyzeAll(documents: SearchDocument[]) {
  const analyzed: AnalyzedDocument[] = [];
  for (const document of documents) {
    await new Promise((done) => setImmediate(done));
    analyzed.push(analyzeDocument(document));
  }
  return analyzed;
}
