import { and, eq } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { insights, revisions } from "@/db/schema/insights";
import { cards } from "@/db/schema/reminders";
import type { PersonActor } from "../actor";
import { localDay } from "../people/local-day";
import { type Card, findAsked, isTooLate, lockOwnCard, wasWithdrawn, withdrawCard } from "./answerable";
import type { OpenCardInput } from "./card-input";
import { isRightGiven } from "./given-query";
import { momentOf } from "./moment-of";
import { checkOf, promptsIn } from "./own-card";

/**
 * Notes that the actor had the answer of their question before them, which grades nothing. Of a checked question the
 * first that was given before is kept with whether it is right. Opening again changes nothing.
 */
export async function openCard(actor: PersonActor, { cardId, given, at }: OpenCardInput, now: Date) {
  const isTaken = await db.transaction(async (tx) => {
    const card = await lockOwnCard(tx, actor, cardId);
    if (card.state === "withdrawn") return false;
    if (isTooLate(card, localDay(now, actor.timeZone))) return true;
    const asked = await findAsked(tx, actor, card, now);
    if (!asked) {
      if (card.state === "open") await withdrawCard(tx, card, now);
      return false;
    }
    await keepGiven(tx, card, asked.promptId, given);
    const openedAt = card.openedAt ?? momentOf(card, at, now);
    await tx.update(cards).set({ openedAt }).where(eq(cards.id, card.id));
    return true;
  });
  if (!isTaken) throw wasWithdrawn();
}

/** In the caller's transaction: the first that is given counts, because it comes before the answer. */
export async function keepGiven(tx: Transaction, card: Card, promptId: string, given: string | undefined) {
  if (!card.isChecked || card.given !== null || given === undefined) return;
  const [row] = await tx
    .select({ content: revisions.content })
    .from(insights)
    .innerJoin(revisions, eq(revisions.id, insights.publishedRevisionId))
    .where(and(eq(insights.id, card.insightId)));
  const prompt = promptsIn(row?.content.prompts).find(({ id }) => id === promptId);
  const check = prompt && checkOf(prompt);
  if (!check) return;
  await tx
    .update(cards)
    .set({ given, isRight: isRightGiven(check, given) })
    .where(eq(cards.id, card.id));
}
