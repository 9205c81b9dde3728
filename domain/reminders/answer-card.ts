import { and, eq, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { contacts, memory } from "@/db/schema/memory";
import { cards } from "@/db/schema/reminders";
import type { PersonActor } from "../actor";
import { recordContacts } from "../memory/record-contacts";
import { localDay } from "../people/local-day";
import { conflict } from "../refusal";
import { type Card, findAsked, isTooLate, lockOwnCard, wasWithdrawn, withdrawCard } from "./answerable";
import type { AnswerCardInput } from "./card-input";
import type { AnsweredCard, CardChannel } from "./card-query";
import { countOpened } from "./count-opened";
import { momentOf } from "./moment-of";
import { keepGiven } from "./open-card";
import { showInSlack } from "./show-in-slack";

/**
 * Takes how well the actor knew the answer to their question: once, whatever is repeated, and for a fortnight after it
 * closed, counted on the local day on which it was said. Theirs alone, so not in the audit trail.
 */
export async function answerCard(
  actor: PersonActor,
  input: AnswerCardInput,
  now: Date,
  channel: CardChannel = "web",
): Promise<AnsweredCard> {
  const answered = await db.transaction(async (tx) => {
    const card = await lockOwnCard(tx, actor, input.cardId);
    if (card.state === "answered") return answeredNow(tx, card, card.contactId);
    if (card.state === "withdrawn") return null;
    if (isTooLate(card, localDay(now, actor.timeZone)))
      throw conflict("This question was asked too long ago to be answered. Nothing was noted.");
    const asked = await findAsked(tx, actor, card, now);
    if (!asked) {
      await withdrawCard(tx, card, now);
      return null;
    }
    return answeredNow(tx, card, await note(tx, actor, { card, asked, input, channel }, now));
  });
  if (!answered) throw wasWithdrawn();
  return answered;
}

type Noting = {
  card: Card;
  asked: { promptId: string; revisionId: string | null };
  input: AnswerCardInput;
  channel: CardChannel;
};

async function note(tx: Transaction, actor: PersonActor, { card, asked, input, channel }: Noting, now: Date) {
  const at = momentOf(card, input.at, now);
  await keepGiven(tx, card, asked.promptId, input.given);
  await countOpened(tx, card);
  const [contactId = null] = await recordContacts(tx, [
    {
      ...{ personId: actor.id, insightId: card.insightId, ...asked, channel, grade: input.grade },
      ...{ at, day: localDay(at, actor.timeZone), deliveryId: card.deliveryId ?? undefined },
    },
  ]);
  await tx
    .update(cards)
    .set({
      ...{ state: "answered", closedAt: now, snoozedUntil: null, contactId },
      openedAt: card.openedAt ?? at,
    })
    .where(eq(cards.id, card.id));
  if (channel !== "slack") await showInSlack(tx, [card.deliveryId]);
  return contactId;
}

async function answeredNow(tx: Transaction, card: Card, contactId: string | null): Promise<AnsweredCard> {
  const [now] = await tx
    .select({ nextOn: memory.dueOn, holdsUntil: memory.holdsUntil, recallBefore: contacts.recallBefore })
    .from(memory)
    .leftJoin(contacts, contactId ? eq(contacts.id, contactId) : sql`false`)
    .where(and(eq(memory.personId, card.personId), eq(memory.insightId, card.insightId)));
  const { nextOn = null, holdsUntil = null, recallBefore = null } = now ?? {};
  return { cardId: card.id, contactId, nextOn, recallBefore, holdsUntil };
}
