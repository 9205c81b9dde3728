import { and, asc, eq, inArray, isNull, ne } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { people } from "@/db/schema/people";
import { cards } from "@/db/schema/reminders";
import { slackWorkspaces } from "@/db/schema/slack";
import { actorColumns, asActor } from "@/domain/access/person-actor";
import type { PersonActor } from "@/domain/actor";
import { localDay } from "@/domain/people/local-day";
import { findPlainCard } from "@/domain/reminders/list-plain-cards";
import { messageOf, textOf } from "@/domain/slack/card-blocks";
import { queueSlackMessage } from "@/domain/slack/queue-slack-message";
import { askedHere, demoTeam, slackUserOf } from "./demo-workspace";

/**
 * Puts the questions that wait for those who are asked in Slack into their conversations, whatever the hour: the message of
 * an earlier start is gone with the workspace it stood in.
 */
export async function askInSlack(now: Date) {
  const [workspace] = await db
    .select()
    .from(slackWorkspaces)
    .where(eq(slackWorkspaces.teamId, demoTeam.teamId));
  if (!workspace) return;
  for (const key of askedHere) {
    const [row] = await db
      .select({ person: actorColumns })
      .from(people)
      .where(and(eq(people.email, `${key}@example.com`), isNull(people.deactivatedAt)));
    if (!row) continue;
    const person = asActor(row.person);
    const waiting = await listWaiting(person, now);
    if (waiting.length === 0) continue;
    const reader = { today: localDay(now, person.timeZone), locale: person.locale };
    await db.transaction(async (tx) => {
      const queued = await queueSlackMessage(
        tx,
        {
          ...{ key: `demo-questions:${person.id}:${now.toISOString()}`, kind: "questions", workspace },
          to: { slackUserId: slackUserOf(key), person },
          ...{ text: textOf(waiting), blocks: messageOf(waiting, [], reader), cardId: waiting[0]?.id },
        },
        now,
      );
      if (queued) await noteSent(tx, queued.id, waiting);
    });
  }
}

async function listWaiting(person: PersonActor, now: Date) {
  const rows = await db
    .select({ id: cards.id })
    .from(cards)
    .where(and(eq(cards.personId, person.id), eq(cards.state, "open"), ne(cards.reason, "own")))
    .orderBy(asc(cards.day), asc(cards.id));
  const found = await Promise.all(rows.map(({ id }) => findPlainCard(person, id, now)));
  return found.filter((card) => card?.standing.kind === "askable").flatMap((card) => card ?? []);
}

async function noteSent(tx: Transaction, deliveryId: string, asked: { id: string }[]) {
  const ids = asked.map(({ id }) => id);
  await tx.update(cards).set({ deliveryId }).where(inArray(cards.id, ids));
}
