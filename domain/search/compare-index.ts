import { db } from "@/db/client";
import { searchEngines } from "@/db/schema/search";
import type { Actor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { mustAdminister } from "../people/person-policy";
import { conflict } from "../refusal";
import { askForComparison } from "./meilisearch/ask-for-comparison";

/** Has the second engine compared with the records by a worker, which mends what differs; for administrators. */
export async function compareIndex(actor: Actor) {
  mustAdminister(actor, "compare the search index");
  await db.transaction(async (tx) => {
    const [engine] = await tx.select().from(searchEngines).for("update");
    if (!engine)
      throw conflict("PostgreSQL is the only search engine here: there is nothing to compare it with.");
    if (engine.failingSince)
      throw conflict("Meilisearch fails right now. It is compared by itself once it is well.");
    await askForComparison(tx);
    await recordAudit(tx, actor, "search.comparison-asked", { kind: "installation", id: "tidemark" });
  });
}
