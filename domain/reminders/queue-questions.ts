import { and, eq, gte, inArray, isNull, ne, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { enqueueEach } from "@/db/queue";
import { people, preferences } from "@/db/schema/people";
import { cards } from "@/db/schema/reminders";
import { daysLater } from "../memory/days";
import { localDay } from "../people/local-day";
import { dayKeys } from "./day-message";
import { unchosen } from "./preferences-query";
import { isReachedInSlack } from "./slack-way";

/**
 * Has the questions of a day sent to those who want them so, in the transaction that planned them: one message a person
 * and day, by mail or in Slack, and by mail where Slack does not reach them. It is written when its turn comes, as that
 * person may see things then.
 */
export async function queueQuestions(tx: Transaction, cardIds: string[]): Promise<void> {
  if (cardIds.length === 0) return;
  const days = await tx
    .selectDistinct({
      ...{
        personId: cards.personId,
        day: cards.day,
        isMailPaused: sql<boolean>`${people.mailPausedAt} is not null`,
      },
      questionsBy: sql<string>`coalesce(${preferences.questionsBy}, ${unchosen.questionsBy})`,
      isReached: isReachedInSlack(sql`${people.id}`),
    })
    .from(cards)
    .innerJoin(people, eq(people.id, cards.personId))
    .leftJoin(preferences, eq(preferences.personId, cards.personId))
    .where(and(inArray(cards.id, cardIds), ne(cards.reason, "own"), isNull(people.deactivatedAt)));
  const inSlack = days.filter(({ questionsBy, isReached }) => questionsBy === "slack" && isReached);
  const byMail = days.filter(
    ({ questionsBy, isReached, isMailPaused }) =>
      !isMailPaused && (questionsBy === "mail" || (questionsBy === "slack" && !isReached)),
  );
  await enqueueEach(
    tx,
    "slack-questions",
    inSlack.map((one) => ({ payload: dayOf(one), key: dayKeys(dayOf(one)).slack })),
  );
  await enqueueEach(
    tx,
    "mail-questions",
    byMail.map((one) => ({ payload: dayOf(one), key: dayKeys(dayOf(one)).mail })),
  );
}

type Day = { personId: string; day: string };
const dayOf = ({ personId, day }: Day) => ({ personId, day });

/**
 * Has what waits unopened for a person today sent the way that holds now, because the one it was sent by does not reach
 * them or is not theirs any more. What has reached them already is not sent again.
 */
export async function queueWaitingQuestions(tx: Transaction, personId: string, now: Date): Promise<void> {
  // Somewhere it is still yesterday.
  const lately = gte(cards.day, daysLater(localDay(now, "UTC"), -1));
  const waiting = await tx
    .select({ id: cards.id })
    .from(cards)
    .where(and(eq(cards.personId, personId), eq(cards.state, "open"), isNull(cards.openedAt), lately));
  await queueQuestions(
    tx,
    waiting.map(({ id }) => id),
  );
}
