import { eq, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { initiatives } from "@/db/schema/initiatives";
import { memory } from "@/db/schema/memory";
import { cards } from "@/db/schema/reminders";
import type { PersonActor } from "../actor";
import { daysBetween, daysLater } from "../memory/days";
import { localDay } from "../people/local-day";
import { conflict, invalid } from "../refusal";
import { type Card, isTooLate, lockOwnCard, wasWithdrawn } from "./answerable";
import type { SnoozeCardInput } from "./card-input";
import type { CardChannel } from "./card-query";
import { momentOf } from "./moment-of";
import { showInSlack } from "./show-in-slack";

const mostDays = 366;

/**
 * Puts a question off to a day that its person chooses, on which it comes again first of all if they may be asked then.
 * What they remember stays as it is. Returns the day.
 */
export async function snoozeCard(
  actor: PersonActor,
  input: SnoozeCardInput,
  now: Date,
  channel: CardChannel = "web",
): Promise<string> {
  return db.transaction(async (tx) => {
    const card = await lockOwnCard(tx, actor, input.cardId);
    if (card.state === "withdrawn") throw wasWithdrawn();
    if (card.state === "answered") throw conflict("You have answered this question already.");
    const today = localDay(momentOf(card, input.at, now), actor.timeZone);
    if (isTooLate(card, today)) throw conflict("This question was asked too long ago to be put off.");
    const until = await untilOf(tx, card, input, today);
    const waits = { snoozedUntil: until, dueOn: until };
    await tx
      .insert(memory)
      .values({ personId: actor.id, insightId: card.insightId, ...waits })
      .onConflictDoUpdate({ target: [memory.personId, memory.insightId], set: waits });
    await tx
      .update(cards)
      .set({ state: "snoozed", closedAt: now, snoozedUntil: until })
      .where(eq(cards.id, card.id));
    if (channel !== "slack") await showInSlack(tx, [card.deliveryId]);
    return until;
  });
}

async function untilOf(tx: Transaction, card: Card, { until, on }: SnoozeCardInput, today: string) {
  if (until === "tomorrow") return daysLater(today, 1);
  if (until === "next-week") return daysLater(today, 7);
  if (until === "after-kickoff") return afterKickoff(tx, card, today);
  if (on <= today) throw invalid("Choose a day after today.", "on");
  if (daysBetween(today, on) > mostDays) throw invalid("Choose a day within a year.", "on");
  return on;
}

async function afterKickoff(tx: Transaction, { initiativeId }: Card, today: string) {
  const which = initiativeId ? eq(initiatives.id, initiativeId) : sql`false`;
  const [row] = await tx.select({ on: initiatives.kickoffOn }).from(initiatives).where(which);
  if (!row?.on || row.on < today) throw invalid("There is no kickoff ahead. Choose another day.", "until");
  return daysLater(row.on, 1);
}
