import { and, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import { publicAddress } from "@/config/environment";
import { db, type Transaction } from "@/db/client";
import { enqueueEach } from "@/db/queue";
import { deliveries } from "@/db/schema/deliveries";
import { insights } from "@/db/schema/insights";
import { people, preferences } from "@/db/schema/people";
import { cards, toldAsks } from "@/db/schema/reminders";
import { type MailedQuestion, renderQuestions } from "@/emails/questions";
import type { PersonActor } from "../actor";
import { listPlaceholder } from "../deliveries/mail-list";
import { queueDelivery } from "../deliveries/queue-delivery";
import { readSettings } from "../people/settings";
import { listAsksToTell } from "./asks-to-tell";
import { becauseWords } from "./because-query";
import { isDigestDay } from "./digest-day";
import { endOfHours, isAllowedDay, isWithinHours, localMoment } from "./local-hours";
import { lockPreferences } from "./lock-preferences";
import { ownCard } from "./own-card";
import { selectOwnCards } from "./own-card-rows";
import { unchosen } from "./preferences-query";

/**
 * Has the questions of a day mailed to those who want them so, in the transaction that planned them: one mail a person
 * and day. It is written by `mailQuestions` when its turn comes, as that person may see things then.
 */
export async function queueQuestions(tx: Transaction, cardIds: string[]): Promise<void> {
  if (cardIds.length === 0) return;
  const days = await tx
    .selectDistinct({ personId: cards.personId, day: cards.day })
    .from(cards)
    .innerJoin(people, eq(people.id, cards.personId))
    .leftJoin(preferences, eq(preferences.personId, cards.personId))
    .where(
      and(
        inArray(cards.id, cardIds),
        ne(cards.reason, "own"),
        isNull(people.mailPausedAt),
        isNull(people.deactivatedAt),
        eq(sql`coalesce(${preferences.questionsBy}, ${unchosen.questionsBy})`, "mail"),
      ),
    );
  await enqueueEach(
    tx,
    "mail-questions",
    days.map(({ personId, day }) => ({ payload: { personId, day }, key: keyOf(personId, day) })),
  );
}

const keyOf = (personId: string, day: string) => `questions:${personId}:${day}`;

/**
 * Writes the mail of one person's day with every question of it that still waits, and what else is asked of them that no
 * message has told yet, within their hours of that very day and if they still want it; safe to run twice. After the hours
 * it is of no use any more. On the day of their digest there is none: the questions stand on the home page, and in the
 * digest where it comes later.
 */
export async function mailQuestions({ personId, day }: { personId: string; day: string }, now: Date) {
  await db.transaction(async (tx) => {
    const chosen = await lockPreferences(tx, personId);
    if (!mayMail(chosen, day, now) || (await isWritten(tx, keyOf(personId, day)))) return;
    if (await isDigestDay(tx, { personId, day }, now)) return;
    const actor = await actorOf(tx, personId);
    const asked = await listToMail(actor, day, now);
    if (asked.length === 0) return;
    const asks = await listAsksToTell(actor, chosen.asksBy, now);
    const { organization, questionsAWeek } = await readSettings(tx);
    const mail = await renderQuestions({
      ...{ organization, cap: chosen.cap ?? questionsAWeek, listLink: listPlaceholder },
      settingsLink: `${publicAddress()}/settings/questions`,
      questions: asked.map((one) => one.mailed),
      asks: asks.map(({ sentence, href }) => ({ sentence, link: publicAddress() + href })),
    });
    const recipient = { name: actor.name, address: actor.email };
    const message = { key: keyOf(personId, day), kind: "questions", person: actor, recipient, mail } as const;
    const queued = await queueDelivery(tx, { ...message, uselessAt: endOfHours(day, chosen) }, now);
    if (!queued) return;
    const ids = asked.map(({ id }) => id);
    await tx.update(cards).set({ deliveryId: queued.id }).where(inArray(cards.id, ids));
    await writeTold(
      tx,
      queued.id,
      asks.map(({ id }) => id),
    );
  });
}

async function isWritten(tx: Transaction, key: string) {
  const found = await tx.select({ id: deliveries.id }).from(deliveries).where(eq(deliveries.key, key));
  return found.length > 0;
}

async function writeTold(tx: Transaction, deliveryId: string, askIds: string[]) {
  if (askIds.length === 0) return;
  await tx
    .insert(toldAsks)
    .values(askIds.map((askId) => ({ askId, deliveryId })))
    .onConflictDoNothing();
}

type Chosen = Awaited<ReturnType<typeof lockPreferences>>;

function mayMail(chosen: Chosen, day: string, now: Date) {
  if (chosen.stoppedAt || chosen.cap === 0 || chosen.questionsBy !== "mail") return false;
  const here = localMoment(now, chosen.timeZone);
  return here.day === day && isAllowedDay(day, chosen) && isWithinHours(here.time, chosen);
}

async function actorOf(tx: Transaction, personId: string): Promise<PersonActor> {
  const [row] = await tx
    .select({
      ...{ id: people.id, name: people.name, email: people.email, role: people.role },
      ...{ timeZone: people.timeZone, locale: people.locale },
    })
    .from(people)
    .where(eq(people.id, personId));
  if (!row) throw new Error("A locked person vanished.");
  return { kind: "person", ...row };
}

/** No statement of a record, only what is asked: whoever sees the mail over a shoulder learns little. */
async function listToMail(actor: PersonActor, day: string, now: Date) {
  const which = and(
    ...[eq(cards.day, day), eq(cards.state, "open"), isNull(cards.openedAt), ne(cards.reason, "own")],
    eq(insights.status, "published"),
  );
  const rows = await selectOwnCards(actor, which, now);
  return rows.flatMap((row) => {
    const card = row.isListed ? ownCard(row, { today: day, timeZone: actor.timeZone }) : null;
    if (!card) return [];
    const mailed: MailedQuestion = {
      ...{ question: card.prompt.question, language: card.prompt.language },
      because: becauseWords(card.because, { today: day, locale: actor.locale }),
      link: `${publicAddress()}/recall/${card.id}`,
    };
    return [{ id: card.id, mailed }];
  });
}
