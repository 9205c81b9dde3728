import type { Transaction } from "@/db/client";
import { enqueue } from "@/db/queue";

const most = 100;

/**
 * Has initiatives looked through for those on which these records bear now, or no longer. Belongs into every verb by
 * which a record is published or revised, or leaves use or comes back into it.
 */
export async function queuePuttingForward(tx: Transaction, insightIds: string[]) {
  const [only] = insightIds;
  if (only !== undefined && insightIds.length === 1) {
    const key = `put-insights-forward:${only}`;
    await enqueue(tx, "put-insights-forward", { insightIds: [only] }, { key });
    return;
  }
  for (let start = 0; start < insightIds.length; start += most)
    await enqueue(
      tx,
      "put-insights-forward",
      { insightIds: insightIds.slice(start, start + most) },
      { queue: "put-forward" },
    );
}
