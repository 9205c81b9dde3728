import type { Transaction } from "@/db/client";
import { enqueue } from "@/db/queue";

const most = 100;

/**
 * Has it worked out anew what somebody is to be asked about. Belongs into every verb by which they come or go, change
 * teams, follow something else, or stop being asked or begin again; `from` is when that counts, if not yet.
 */
export async function queuePlacingOf(tx: Transaction, personId: string, from?: Date) {
  const key = `place-people:${personId}${from ? `:${from.toISOString()}` : ""}`;
  await enqueue(tx, "place-people", { personIds: [personId] }, { key, runAt: from });
}

/** The same for many at once. */
export async function queuePlacingOfAll(tx: Transaction, personIds: string[]) {
  for (let start = 0; start < personIds.length; start += most)
    await enqueue(
      tx,
      "place-people",
      { personIds: personIds.slice(start, start + most) },
      { queue: "place" },
    );
}
