import type { Transaction } from "@/db/client";
import { enqueue } from "@/db/queue";

/** Has it worked out anew whether, and why, one person is asked about one insight. */
export const queuePair = (tx: Transaction, personId: string, insightId: string) =>
  enqueue(
    tx,
    "place-pairs",
    { personId, insightIds: [insightId] },
    { key: `place-pairs:${personId}:${insightId}` },
  );
