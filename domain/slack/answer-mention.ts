import { and, eq, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { enqueue, type JobPayloads } from "@/db/queue";
import { initiatives } from "@/db/schema/initiatives";
import { slackAnswers, slackChannels, slackWorkspaces } from "@/db/schema/slack";
import { initiativeHref } from "../initiatives/initiative-address";
import { initiativesListedFor, isLive } from "../initiatives/initiative-policy";
import { listKnownCards } from "./known-cards";
import { queueSlackMessage } from "./queue-slack-message";
import { threadAnswerBlocks, threadAnswerText } from "./thread-answer-blocks";

type Mention = JobPayloads["answer-mention"];
export type SpokenOf = Omit<Mention, "messageTs">;

/** An answer that comes later than this after what was said would only disturb. */
const freshMs = 60 * 60 * 1000;
/** So long is waited for what is known to be looked up anew. */
const lookUpMs = 2 * 60 * 1000;
const againMs = 2000;
export const mostInsights = 3;

/**
 * Points, in the thread, at no more than three insights about the initiative that was spoken of. Nothing is posted, and
 * the next mention may be answered, where nothing is known that everybody may read.
 */
export async function answerMention(mention: Mention, now: Date): Promise<void> {
  const [asked, initiative] = await Promise.all([readAsked(mention), readInitiative(mention, now)]);
  if (!asked) return;
  const age = now.getTime() - asked.answeredAt.getTime();
  if (!initiative || age > freshMs) return letGo(mention, asked.answeredAt);
  if (initiative.isBeingLookedUp && age < lookUpMs) return askAgain(mention, now);
  const cards = await listKnownCards(mention.initiativeId, mostInsights, now);
  if (cards.length === 0) return letGo(mention, asked.answeredAt);
  const { workspaceId, channelId, messageTs, initiativeId } = mention;
  const known = { title: initiative.title, href: initiativeHref(initiative), cards };
  const queued = await db.transaction((tx) =>
    queueSlackMessage(
      tx,
      {
        key: `thread-answer:${workspaceId}:${channelId}:${initiativeId}:${asked.answeredAt.toISOString()}`,
        kind: "thread-answer",
        workspace: { id: workspaceId, name: asked.workspace },
        to: { channelId, channelName: asked.channel, threadTs: messageTs },
        text: threadAnswerText(known),
        blocks: threadAnswerBlocks(known),
        uselessAt: new Date(asked.answeredAt.getTime() + freshMs),
      },
      now,
    ),
  );
  if (!queued) await letGo(mention, asked.answeredAt);
}

/** When it was asked for; null where nobody wants to hear of it any more. */
export async function readAsked({ workspaceId, channelId, initiativeId }: SpokenOf) {
  const [row] = await db
    .select({
      answeredAt: slackAnswers.answeredAt,
      channel: slackChannels.name,
      workspace: slackWorkspaces.name,
    })
    .from(slackAnswers)
    .innerJoin(slackWorkspaces, eq(slackWorkspaces.id, slackAnswers.workspaceId))
    .innerJoin(
      slackChannels,
      and(
        eq(slackChannels.workspaceId, slackAnswers.workspaceId),
        eq(slackChannels.channelId, slackAnswers.channelId),
      ),
    )
    .where(
      and(
        isThis({ workspaceId, channelId, initiativeId }),
        eq(slackWorkspaces.state, "active"),
        eq(slackChannels.isListening, true),
        eq(slackChannels.isArchived, false),
        eq(slackChannels.isShared, false),
        isNull(slackChannels.leftAt),
      ),
    );
  return row ?? null;
}

/** The initiative while it lives and everybody may know of it. */
export async function readInitiative({ initiativeId }: Pick<Mention, "initiativeId">, now: Date) {
  const [row] = await db
    .select({
      ...{ key: initiatives.key, slug: initiatives.slug, title: initiatives.title },
      isBeingLookedUp: sql<boolean>`exists (
        select from initiative_occasions o where o.initiative_id = initiatives.id and o.matched_at is null)`,
    })
    .from(initiatives)
    .where(and(eq(initiatives.id, initiativeId), isLive, initiativesListedFor({ kind: "everyone" }, now)));
  return row ?? null;
}

const askAgain = (mention: Mention, now: Date) =>
  db.transaction((tx) =>
    enqueue(tx, "answer-mention", mention, {
      key: `answer-mention:${mention.workspaceId}:${mention.channelId}:${mention.initiativeId}`,
      runAt: new Date(now.getTime() + againMs),
    }),
  );

/** Nothing was said, so that the fourteen days have not begun. */
async function letGo(mention: Mention, answeredAt: Date) {
  await db.delete(slackAnswers).where(and(isThis(mention), eq(slackAnswers.answeredAt, answeredAt)));
}

const isThis = ({ workspaceId, channelId, initiativeId }: SpokenOf) =>
  and(
    eq(slackAnswers.workspaceId, workspaceId),
    eq(slackAnswers.channelId, channelId),
    eq(slackAnswers.initiativeId, initiativeId),
  );
