import { desc, inArray } from "drizzle-orm";
import type { Meilisearch } from "meilisearch";
import { db } from "@/db/client";
import { searchChanges } from "@/db/schema/search";
import { awaitTasks } from "./await-tasks";
import type { Keeping } from "./keep-alone";
import { sendRecords } from "./send-records";

const most = 1000;

/**
 * Tells the indexes what changed, until nothing is left, and says of which records. A change is forgotten only when
 * Meilisearch has it: whoever is killed before leaves it to the next.
 */
export async function followChanges(client: Meilisearch, indexUids: string[], keeping: Keeping) {
  const followed = new Set<string>();
  for (;;) {
    await keeping.stillAlone();
    // Records are read after the changes, so that they are at least as new.
    const changes = await nextChanges();
    if (changes.length === 0) return followed;
    const insightIds = [...new Set(changes.map(({ insightId }) => insightId))];
    await awaitTasks(client, await sendRecords(client, indexUids, insightIds), keeping.signal);
    await keeping.stillAlone();
    await db.delete(searchChanges).where(
      inArray(
        searchChanges.id,
        changes.map(({ id }) => id),
      ),
    );
    for (const id of insightIds) followed.add(id);
  }
}

/** Those first after which somebody may see less: until they are told, the engine answers nobody. */
const nextChanges = () =>
  db
    .select({ id: searchChanges.id, insightId: searchChanges.insightId })
    .from(searchChanges)
    .orderBy(desc(searchChanges.narrows), searchChanges.id)
    .limit(most);
