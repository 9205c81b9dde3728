import { eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { cards, reminderPeople } from "@/db/schema/reminders";
import type { Card } from "./answerable";

/** Of reminders.md 3.4: how fast what somebody did with earlier questions loses weight. */
const fading = 0.98;
/** After so many unopened in a row less is asked, until so many were opened in a row. */
const unopenedUntilLess = 5;
const openedUntilUsual = 3;

/**
 * Notes once that somebody had the answer of a question before them. What they asked for themselves says nothing of
 * how they take what is sent to them.
 */
export async function noteOpened(tx: Transaction, card: Card, at: Date) {
  if (card.openedAt !== null) return;
  await tx.update(cards).set({ openedAt: at }).where(eq(cards.id, card.id));
  if (card.reason === "own") return;
  const { opens, nonOpens, openedRun, unopenedRun } = reminderPeople;
  const isUsual = sql`${unopenedRun} < ${unopenedUntilLess} or ${openedRun} + 1 >= ${openedUntilUsual}`;
  await tx.insert(reminderPeople).values({ personId: card.personId }).onConflictDoNothing();
  await tx
    .update(reminderPeople)
    .set({
      opens: sql`${opens} * ${fading} + 1`,
      nonOpens: sql`${nonOpens} * ${fading}`,
      openedRun: sql`${openedRun} + 1`,
      unopenedRun: sql`case when ${isUsual} then 0 else ${unopenedRun} end`,
    })
    .where(eq(reminderPeople.personId, card.personId));
}
