import { and, eq } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { deliveries } from "@/db/schema/deliveries";
import { slackMessages } from "@/db/schema/slack";
import { cancelDeliveriesWith } from "../deliveries/cancel-deliveries";
import { initiativeHref } from "../initiatives/initiative-address";
import { mostInsights, readAsked, readInitiative, type SpokenOf } from "./answer-mention";
import { listKnownCards } from "./known-cards";
import { threadAnswerBlocks, threadAnswerText } from "./thread-answer-blocks";

/**
 * Writes an answer for a thread anew right before it is sent, as everybody may read it by then; takes it back where
 * Tidemark does not listen any more, or nothing is left to say. Of any other message it does nothing.
 */
export async function renewAnswer({ deliveryId }: { deliveryId: string }, now: Date) {
  const waiting = await findWaiting(deliveryId);
  if (!waiting) return;
  const known = await readKnown(waiting, now);
  await db.transaction(async (tx) => {
    if (known) await write(tx, deliveryId, known);
    else await cancelDeliveriesWith(tx, [waiting.key], "There is nothing to be said there any more.");
  });
}

async function findWaiting(deliveryId: string): Promise<(SpokenOf & { key: string }) | null> {
  const [row] = await db
    .select({ key: deliveries.key })
    .from(deliveries)
    .where(
      and(
        eq(deliveries.id, deliveryId),
        eq(deliveries.kind, "thread-answer"),
        eq(deliveries.state, "pending"),
      ),
    );
  if (!row) return null;
  const [, workspaceId = "", channelId = "", initiativeId = ""] = row.key.split(":");
  return { key: row.key, workspaceId, channelId, initiativeId };
}

async function readKnown(spokenOf: SpokenOf, now: Date) {
  const [asked, initiative] = await Promise.all([readAsked(spokenOf), readInitiative(spokenOf, now)]);
  if (!asked || !initiative) return null;
  const cards = await listKnownCards(spokenOf.initiativeId, mostInsights, now);
  return cards.length > 0 ? { title: initiative.title, href: initiativeHref(initiative), cards } : null;
}

type Known = Parameters<typeof threadAnswerBlocks>[0];

/** Only while it waits: what is being sent goes out as it is. */
async function write(tx: Transaction, deliveryId: string, known: Known) {
  const [waits] = await tx
    .update(deliveries)
    .set({ text: threadAnswerText(known) })
    .where(and(eq(deliveries.id, deliveryId), eq(deliveries.state, "pending")))
    .returning({ id: deliveries.id });
  if (!waits) return;
  await tx
    .update(slackMessages)
    .set({ blocks: threadAnswerBlocks(known) })
    .where(eq(slackMessages.deliveryId, deliveryId));
}
