import { isDeepStrictEqual } from "node:util";
import { and, eq, isNull, not, notInArray, or } from "drizzle-orm";
import { log } from "@/config/log";
import { db } from "@/db/client";
import { enqueue } from "@/db/queue";
import { deliveries } from "@/db/schema/deliveries";
import { people } from "@/db/schema/people";
import { slackMembers, slackMessages, slackWorkspaces } from "@/db/schema/slack";
import { actorColumns, asActor } from "../access/person-actor";
import type { PersonActor } from "../actor";
import { sendingIsPaused } from "../deliveries/sending-is-paused";
import { localDay } from "../people/local-day";
import { listToldAsks } from "../reminders/asks-to-tell";
import { listCardsOfDelivery } from "../reminders/list-plain-cards";
import { messageOf, textOf } from "./card-blocks";
import { gone } from "./members";
import { callSlack } from "./slack-client";
import { SlackProblem } from "./slack-problem";

const mostRounds = 3;

/**
 * Draws a message of questions as it stands with them now. Two presses that come together are worked on at the same time:
 * whichever drew last looks whether it drew the last word.
 */
export async function showQuestions({ deliveryId }: { deliveryId: string }, now: Date): Promise<void> {
  const posted = await findPosted(deliveryId);
  if (!posted) return;
  let shown: Message | null = null;
  for (let round = 0; round < mostRounds; round++) {
    const message = await drawMessage(posted.actor, deliveryId, now);
    if (isDeepStrictEqual(message, shown)) return;
    if (!(await update(posted, message, now))) return;
    shown = message;
  }
}

async function findPosted(deliveryId: string) {
  const [row] = await db
    .select({
      person: actorColumns,
      workspace: slackWorkspaces,
      ...{
        deliveryId: slackMessages.deliveryId,
        channel: slackMessages.postedChannelId,
        ts: slackMessages.postedTs,
      },
    })
    .from(slackMessages)
    .innerJoin(deliveries, eq(deliveries.id, slackMessages.deliveryId))
    .innerJoin(people, eq(people.id, deliveries.personId))
    .innerJoin(slackWorkspaces, eq(slackWorkspaces.id, slackMessages.workspaceId))
    // Only while that account is theirs.
    .innerJoin(
      slackMembers,
      and(
        eq(slackMembers.workspaceId, slackMessages.workspaceId),
        eq(slackMembers.slackUserId, slackMessages.slackUserId),
        eq(slackMembers.personId, deliveries.personId),
      ),
    )
    .where(
      and(
        eq(slackMessages.deliveryId, deliveryId),
        eq(slackWorkspaces.state, "active"),
        isNull(people.deactivatedAt),
        or(isNull(slackMembers.brokenReason), notInArray(slackMembers.brokenReason, [...gone])),
        not(sendingIsPaused),
      ),
    );
  if (!row?.channel || !row.ts) return null;
  const { person, ...rest } = row;
  return { ...rest, actor: asActor(person) };
}

type Posted = NonNullable<Awaited<ReturnType<typeof findPosted>>>;
type Message = Awaited<ReturnType<typeof drawMessage>>;

async function drawMessage(actor: PersonActor, deliveryId: string, now: Date) {
  const [cards, asks] = await Promise.all([
    listCardsOfDelivery(actor, deliveryId, now),
    listToldAsks(actor, deliveryId, now),
  ]);
  const reader = { today: localDay(now, actor.timeZone), locale: actor.locale };
  const [first, ...rest] = messageOf(cards, asks, reader);
  // By this name it is found again where nobody knows whether it arrived.
  return { text: textOf(cards), blocks: [{ ...first, block_id: deliveryId }, ...rest] };
}

/** Whether it was drawn. */
async function update({ workspace, deliveryId, channel, ts }: Posted, message: Message, now: Date) {
  try {
    await callSlack(workspace, "chat.update", { channel, ts, ...message });
    return true;
  } catch (error) {
    if (!(error instanceof SlackProblem) || error.kind === "temporary" || error.kind === "uncertain")
      throw error;
    if (error.retryAfterSeconds !== null) await drawLater(deliveryId, error.retryAfterSeconds, now);
    else log.warn({ deliveryId, code: error.code }, "A message in Slack was not drawn anew.");
    return false;
  }
}

async function drawLater(deliveryId: string, seconds: number, now: Date) {
  const runAt = new Date(now.getTime() + seconds * 1000);
  await db.transaction((tx) =>
    enqueue(tx, "slack-card", { deliveryId }, { key: `slack-card:${deliveryId}`, runAt }),
  );
}
