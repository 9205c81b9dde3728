import { and, eq, gte, isNotNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { contacts } from "@/db/schema/memory";
import { reminderPeople } from "@/db/schema/reminders";
import type { Card } from "./answerable";

/** Of reminders.md 3.4: how fast what somebody did with earlier questions loses weight. */
const fading = 0.98;
/** After so many unopened in a row less is asked, until so many were opened in a row. */
const unopenedUntilLess = 5;
const openedUntilUsual = 3;

/**
 * Counts that a question was opened, when it is answered: once, and not where closing it has counted already. What they
 * asked for themselves says nothing of how they take what is sent to them.
 */
export async function countOpened(tx: Transaction, card: Card) {
  const isCounted = card.state !== "open" && card.state !== "snoozed";
  if (card.reason === "own" || isCounted || (await wasTakenBack(tx, card))) return;
  const { opens, nonOpens, openedRun, unopenedRun } = reminderPeople;
  const isUsual = sql`${unopenedRun} < ${unopenedUntilLess} or ${openedRun} + 1 >= ${openedUntilUsual}`;
  await tx.insert(reminderPeople).values({ personId: card.personId }).onConflictDoNothing();
  await tx
    .update(reminderPeople)
    .set({
      opens: sql`${opens} * ${fading}::float8 + 1`,
      nonOpens: sql`${nonOpens} * ${fading}::float8`,
      openedRun: sql`${openedRun} + 1`,
      unopenedRun: sql`case when ${isUsual} then 0 else ${unopenedRun} end`,
    })
    .where(eq(reminderPeople.personId, card.personId));
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
