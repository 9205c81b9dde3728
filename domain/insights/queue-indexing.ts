import type { Transaction } from "@/db/client";
import { enqueue } from "@/db/queue";

const most = 100;

/**
 * Has the search index read these records again once the caller's transaction is through. Belongs into every verb after
 * which they say something else, come into use or go; who may read them is never a matter of the index.
 */
export async function queueIndexing(tx: Transaction, insightIds: string[]) {
  const [only] = insightIds;
  if (only !== undefined && insightIds.length === 1) {
    await enqueue(tx, "index-insights", { insightIds: [only] }, { key: `index:${only}` });
    return;
  }
  for (let start = 0; start < insightIds.length; start += most)
    await enqueue(
      tx,
      "index-insights",
      { insightIds: insightIds.slice(start, start + most) },
      { queue: "index" },
    );
}
