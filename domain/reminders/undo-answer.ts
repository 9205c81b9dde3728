import { and, eq, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { contacts, memory } from "@/db/schema/memory";
import { cards } from "@/db/schema/reminders";
import type { PersonActor } from "../actor";
import { recordContacts } from "../memory/record-contacts";
import { dueOn } from "../memory/schedule-of";
import { localDay } from "../people/local-day";
import { conflict } from "../refusal";
import { type Card, lockOwnCard } from "./answerable";
import type { OwnCardInput } from "./card-input";
import type { CardChannel } from "./card-query";
import { showInSlack } from "./show-in-slack";
import { takeUpDuty } from "./take-up-duty";

/**
 * Takes back what the actor did with a question, on the local day they did it: their answer by a contact that says so,
 * or that they put it off. The question waits for them again. Doing it twice changes nothing.
 */
export async function undoAnswer(
  actor: PersonActor,
  { cardId }: OwnCardInput,
  now: Date,
  channel: CardChannel = "web",
) {
  await db.transaction(async (tx) => {
    const card = await lockOwnCard(tx, actor, cardId);
    const today = localDay(now, actor.timeZone);
    if (card.state === "answered") await takeBackAnswer(tx, actor, card, { now, today });
    else if (card.state === "snoozed") await takeBackSnooze(tx, actor, card, today);
    else return;
    await tx
      .update(cards)
      .set({ ...asBefore(card, today), contactId: null })
      .where(eq(cards.id, card.id));
    if (channel !== "slack") await showInSlack(tx, [card.deliveryId]);
  });
}

type Clock = { now: Date; today: string };

async function takeBackAnswer(tx: Transaction, actor: PersonActor, card: Card, { now, today }: Clock) {
  const which = card.contactId ? eq(contacts.id, card.contactId) : sql`false`;
  const [said] = await tx.select().from(contacts).where(which);
  if (!said || said.day !== today) throw tooLate();
  const { insightId, promptId, revisionId, channel, grade } = said;
  const again = { insightId, promptId, revisionId, channel, grade, undoesId: said.id };
  await recordContacts(tx, [{ ...again, personId: actor.id, at: now, day: today }]);
  if (grade === "not-for-me") await takeUpDuty(tx, card, now);
}

async function takeBackSnooze(tx: Transaction, actor: PersonActor, card: Card, today: string) {
  if (card.closedAt === null || localDay(card.closedAt, actor.timeZone) !== today) throw tooLate();
  const isPair = and(eq(memory.personId, actor.id), eq(memory.insightId, card.insightId));
  const [row] = await tx.select().from(memory).where(isPair).for("update");
  if (!row) return;
  await tx
    .update(memory)
    .set({ snoozedUntil: null, dueOn: dueBefore(row, today) })
    .where(isPair);
}

/** What they never met was due when it was put off. */
function dueBefore({ stability, lastOn, tier }: typeof memory.$inferSelect, today: string) {
  if (stability !== null && lastOn !== null) return dueOn({ stability, lastOn }, tier);
  return tier === "none" ? null : today;
}

const asBefore = ({ closesOn, openedAt }: Card, today: string) =>
  closesOn > today
    ? ({ state: "open", closedAt: null, snoozedUntil: null } as const)
    : ({ state: openedAt ? "read" : "not-opened", snoozedUntil: null } as const);

const tooLate = () =>
  conflict("This can be taken back on the same day only. You are asked about it again later.");
