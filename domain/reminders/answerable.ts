import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { insights, prompts } from "@/db/schema/insights";
import { cards } from "@/db/schema/reminders";
import type { PersonActor } from "../actor";
import { listedFor } from "../insights/insight-policy";
import { daysLater } from "../memory/days";
import { conflict, notFound } from "../refusal";

export type Card = typeof cards.$inferSelect;

/** For so many days after it closed a question still takes an answer: one given without network comes late. */
const graceDays = 14;

export const isTooLate = ({ closesOn }: Pick<Card, "closesOn">, today: string) =>
  today >= daysLater(closesOn, graceDays);

/** Locks a question for what its person does with it; anybody else's is missing. */
export async function lockOwnCard(tx: Transaction, actor: PersonActor, cardId: string): Promise<Card> {
  const [card] = await tx
    .select()
    .from(cards)
    .where(and(eq(cards.id, cardId), eq(cards.personId, actor.id)))
    .for("update");
  if (!card) throw notFound("question");
  return card;
}

/** Which question of which revision a card asks now; null where its record asks nobody, or not this person. */
export async function findAsked(tx: Transaction, actor: PersonActor, card: Card, now: Date) {
  const [found] = await tx
    .select({ promptId: prompts.promptId, revisionId: insights.publishedRevisionId })
    .from(insights)
    .innerJoin(prompts, and(eq(prompts.insightId, insights.id), isNull(prompts.removedAt)))
    .where(and(eq(insights.id, card.insightId), eq(insights.status, "published"), listedFor(actor, now)))
    .orderBy(desc(sql`${prompts.promptId} = ${card.promptId}`), asc(prompts.position))
    .limit(1);
  return found ?? null;
}

/** Takes a question back whose record asks nothing any more. */
export async function withdrawCard(tx: Transaction, { id }: Card, now: Date) {
  await tx.update(cards).set({ state: "withdrawn", closedAt: now }).where(eq(cards.id, id));
}

export const wasWithdrawn = () =>
  conflict("This question was taken back: its insight was replaced, retired, or is not yours to read now.");
