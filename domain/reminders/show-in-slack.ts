import { and, eq, inArray } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { enqueueEach } from "@/db/queue";
import { deliveries } from "@/db/schema/deliveries";

/** Has messages in Slack drawn anew, because something was done elsewhere about a question of theirs. */
export async function showInSlack(tx: Transaction, deliveryIds: (string | null)[]): Promise<void> {
  const ids = deliveryIds.filter((id) => id !== null);
  if (ids.length === 0) return;
  const posted = await tx
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(
      and(
        inArray(deliveries.id, ids),
        eq(deliveries.lane, "slack"),
        inArray(deliveries.state, ["sent", "uncertain"]),
      ),
    );
  await enqueueEach(
    tx,
    "slack-card",
    posted.map(({ id }) => ({ payload: { deliveryId: id }, key: `slack-card:${id}` })),
  );
}
