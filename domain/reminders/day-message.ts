import { and, eq, inArray, isNull, ne, notInArray, or } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { enqueue } from "@/db/queue";
import { deliveries } from "@/db/schema/deliveries";
import { insights } from "@/db/schema/insights";
import { people } from "@/db/schema/people";
import { cards, toldAsks } from "@/db/schema/reminders";
import type { PersonActor } from "../actor";
import { listAsksToTell } from "./asks-to-tell";
import { becauseWords } from "./because-query";
import { isDigestDay } from "./digest-day";
import { endOfHours, isAllowedDay, isWithinHours, localMoment } from "./local-hours";
import { lockPreferences } from "./lock-preferences";
import { ownCard } from "./own-card";
import { selectOwnCards } from "./own-card-rows";
import { questionWay } from "./preferences-query";
import { findSlackWay } from "./slack-way";

type Day = { personId: string; day: string };
export type MessageWay = "mail" | "slack";

/** What makes the message of a day one message, by each way. */
export const dayKeys = ({ personId, day }: Day): Record<MessageWay, string> => ({
  mail: `questions:${personId}:${day}`,
  slack: `slack-questions:${personId}:${day}`,
});

/**
 * What the one message of a person's day holds: every question of it that still waits, and what else is asked of them that
 * no message has told yet, as that person may see things now. Null when there is to be none: outside their hours of that
 * very day, on the day of their digest, if they want it another way or not at all, or if it was written already. Holds
 * their row, so that two who write it wait for each other.
 */
export async function takeDay(tx: Transaction, { personId, day }: Day, way: MessageWay, now: Date) {
  const chosen = await lockPreferences(tx, personId);
  if (!maySend(chosen, day, now)) return null;
  const wanted = await wayOf(tx, chosen, personId);
  if (wanted !== way) return passOn(tx, { personId, day }, wanted);
  if (await isWritten(tx, { personId, day }, way)) return null;
  if (await isDigestDay(tx, { personId, day }, now)) return null;
  const actor = await actorOf(tx, personId);
  if (!actor) return null;
  const asked = await listToSend(actor, day, now);
  if (asked.length === 0) return null;
  const asks = await listAsksToTell(actor, chosen.asksBy, now);
  return {
    actor,
    chosen,
    asked,
    asks,
    key: dayKeys({ personId, day })[way],
    uselessAt: endOfHours(day, chosen),
  };
}

type Chosen = Awaited<ReturnType<typeof lockPreferences>>;

function maySend(chosen: Chosen, day: string, now: Date) {
  if (chosen.stoppedAt || chosen.cap === 0) return false;
  const here = localMoment(now, chosen.timeZone);
  return here.day === day && isAllowedDay(day, chosen) && isWithinHours(here.time, chosen);
}

async function wayOf(tx: Transaction, { questionsBy }: Chosen, personId: string) {
  return questionWay({ questionsBy, slack: await findSlackWay(tx, personId) });
}

/** Slack reaches them again, or not any more, or they chose anew since it was queued. */
async function passOn(tx: Transaction, payload: Day, way: MessageWay | "home") {
  const key = dayKeys(payload);
  if (way === "mail") await enqueue(tx, "mail-questions", payload, { key: key.mail });
  if (way === "slack") await enqueue(tx, "slack-questions", payload, { key: key.slack });
  return null;
}

/** By this way in whatever became of it; by the other one if that came to something. */
async function isWritten(tx: Transaction, day: Day, way: MessageWay) {
  const keys = dayKeys(day);
  const other = keys[way === "mail" ? "slack" : "mail"];
  const cameToSomething = notInArray(deliveries.state, ["cancelled", "failed"]);
  const found = await tx
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(or(eq(deliveries.key, keys[way]), and(eq(deliveries.key, other), cameToSomething)));
  return found.length > 0;
}

/** Nobody who has left. */
async function actorOf(tx: Transaction, personId: string): Promise<PersonActor | null> {
  const [row] = await tx
    .select({
      ...{ id: people.id, name: people.name, email: people.email, role: people.role },
      ...{ timeZone: people.timeZone, locale: people.locale },
    })
    .from(people)
    .where(and(eq(people.id, personId), isNull(people.deactivatedAt)));
  return row ? { kind: "person", ...row } : null;
}

async function listToSend(actor: PersonActor, day: string, now: Date) {
  const which = and(
    ...[eq(cards.day, day), eq(cards.state, "open"), isNull(cards.openedAt), ne(cards.reason, "own")],
    eq(insights.status, "published"),
  );
  const rows = await selectOwnCards(actor, which, now);
  return rows.flatMap((row) => {
    const card = row.isListed ? ownCard(row, { today: day, timeZone: actor.timeZone }) : null;
    if (!card) return [];
    return [{ card, because: becauseWords(card.because, { today: day, locale: actor.locale }) }];
  });
}

/** Notes which message asked these questions and told of what else is asked. */
export async function noteSent(
  tx: Transaction,
  deliveryId: string,
  { asked, asks }: { asked: { card: { id: string } }[]; asks: { id: string }[] },
) {
  const ids = asked.map(({ card }) => card.id);
  await tx.update(cards).set({ deliveryId }).where(inArray(cards.id, ids));
  if (asks.length === 0) return;
  await tx
    .insert(toldAsks)
    .values(asks.map(({ id: askId }) => ({ askId, deliveryId })))
    .onConflictDoNothing();
}
