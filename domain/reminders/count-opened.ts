import { and, eq, gte, isNotNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { contacts } from "@/db/schema/memory";
import type { Card } from "./answerable";
import { countOutcomes } from "./count-outcomes";

/**
 * Counts that a question was opened, when it is answered: once, and not where closing it has counted already. What they
 * asked for themselves says nothing of how they take what is sent to them.
 */
export async function countOpened(tx: Transaction, card: Card) {
  const isCounted = card.state !== "open" && card.state !== "snoozed";
  if (card.reason === "own" || isCounted || (await wasTakenBack(tx, card))) return;
  await countOutcomes(tx, [{ personId: card.personId, isOpened: true }]);
}

/** Answered before, and taken back since: that was counted. */
async function wasTakenBack(tx: Transaction, { personId, insightId, plannedAt }: Card) {
  const [row] = await tx
    .select({ id: contacts.id })
    .from(contacts)
    .where(
      and(
        ...[eq(contacts.personId, personId), eq(contacts.insightId, insightId)],
        ...[gte(contacts.at, plannedAt), isNotNull(contacts.undoesId)],
      ),
    )
    .limit(1);
  return row !== undefined;
}
