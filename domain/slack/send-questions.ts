import { and, arrayContains, asc, eq, isNotNull, isNull } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import type { JobPayloads } from "@/db/queue";
import { slackMembers, slackWorkspaces } from "@/db/schema/slack";
import type { OwnCard, PlainCard } from "../reminders/card-query";
import { noteSent, takeDay } from "../reminders/day-message";
import { messageOf, textOf } from "./card-blocks";
import { queueSlackMessage } from "./queue-slack-message";

/**
 * Writes the questions of one person's day as one message of Slack, within their hours of that very day and if they still
 * want it; safe to run twice. It shows one question after the other, so that a day rings once.
 */
export async function sendQuestions(
  { personId, day }: JobPayloads["slack-questions"],
  now: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    const taken = await takeDay(tx, { personId, day }, "slack", now);
    const place = taken && (await findPlace(tx, personId));
    if (!taken || !place) return;
    const { actor, asked, asks, key, uselessAt } = taken;
    const cards = asked.map(({ card }) => asPlain(card));
    const queued = await queueSlackMessage(
      tx,
      {
        ...{ key, kind: "questions", workspace: place.workspace, uselessAt },
        to: { slackUserId: place.slackUserId, person: actor },
        text: textOf(cards),
        blocks: messageOf(cards, asks, { today: day, locale: actor.locale }),
        cardId: cards[0]?.id,
      },
      now,
    );
    if (queued) await noteSent(tx, queued.id, taken);
  });
}

/** Where they have been known for longest, of several workspaces that reach them. */
async function findPlace(tx: Transaction, personId: string) {
  const [place] = await tx
    .select({ workspace: slackWorkspaces, slackUserId: slackMembers.slackUserId })
    .from(slackMembers)
    .innerJoin(slackWorkspaces, eq(slackWorkspaces.id, slackMembers.workspaceId))
    .where(
      and(
        ...[eq(slackMembers.personId, personId), isNull(slackMembers.brokenAt)],
        ...[eq(slackWorkspaces.state, "active"), isNotNull(slackWorkspaces.sealedToken)],
        arrayContains(slackWorkspaces.scopes, ["chat:write", "im:write"]),
      ),
    )
    .orderBy(asc(slackMembers.linkedAt))
    .limit(1);
  return place ?? null;
}

/** As it is before anybody has seen it. */
const asPlain = (card: OwnCard): PlainCard => ({
  ...{ id: card.id, deliveryId: null, question: card.prompt.question, answer: "", limitation: null },
  standing: { kind: "askable", card, closedOn: null, snoozedUntil: null },
  mayUndo: false,
});
