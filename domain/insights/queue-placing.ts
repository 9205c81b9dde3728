import type { Transaction } from "@/db/client";
import { enqueue } from "@/db/queue";

const most = 100;

/**
 * Has it worked out anew who needs these records and who keeps them. Belongs into every verb by which a published record
 * comes into use, changes or leaves it, or may be read by others or must be known by others than before.
 */
export async function queuePlacing(tx: Transaction, insightIds: string[]) {
  const [only] = insightIds;
  if (only !== undefined && insightIds.length === 1) {
    await enqueue(tx, "place-insights", { insightIds: [only] }, { key: `place-insights:${only}` });
    return;
  }
  for (let start = 0; start < insightIds.length; start += most)
    await enqueue(
      tx,
      "place-insights",
      { insightIds: insightIds.slice(start, start + most) },
      { queue: "place" },
    );
}
