import { db, type Transaction } from "@/db/client";
import { enqueue } from "@/db/queue";
import { searchEngines } from "@/db/schema/search";
import type { Actor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { mustAdminister } from "../people/person-policy";
import { conflict } from "../refusal";
import { askForRebuilding } from "./meilisearch/ask-for-comparison";
import type { RebuildSearchInput } from "./search-index-input";

/** Has a worker read every record into that engine anew, while searching goes on; for administrators. */
export async function rebuildSearch(actor: Actor, { engine }: RebuildSearchInput) {
  mustAdminister(actor, "build the search index anew");
  await db.transaction(async (tx) => {
    if (engine === "meilisearch") await rebuildSecond(tx);
    else await enqueue(tx, "rebuild-index", {}, { key: "rebuild-index" });
    const subject = { kind: "installation", id: "tidemark" } as const;
    await recordAudit(tx, actor, "search.rebuilding-asked", subject, { after: { engine } });
  });
}

async function rebuildSecond(tx: Transaction) {
  const [row] = await tx.select().from(searchEngines).for("update");
  if (!row) throw conflict("PostgreSQL is the only search engine here.");
  await askForRebuilding(tx);
}
