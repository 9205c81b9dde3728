import { and, eq, isNull, lt, notInArray, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { enqueueEach } from "@/db/queue";
import { slackAnswers, slackChannels, slackMentions } from "@/db/schema/slack";
import { bringUpMentioned, findMentioned, type Mentioned } from "../initiatives/tell-mention";
import { plainMessage } from "./plain-message";
import type { EventOf, KeptEvent } from "./request-shape";
import type { Workspace } from "./workspace";

type Message = EventOf<"message">;
type Place = { workspaceId: string; channelId: string };

/** Between two answers about one initiative in one channel. */
const quietMs = 14 * 24 * 60 * 60 * 1000;

/** What people write anew; everything else is Slack's own words, or an edit. */
const spoken: (string | undefined)[] = [undefined, "thread_broadcast", "file_share", "me_message"];

const system = { kind: "system", name: "slack" } as const;

/**
 * Notices in a channel that listens which initiatives a message speaks of: each comes up, and is answered in the thread at
 * most once in 14 days. An edit changes what is noted and answers nothing; of a deleted message nothing stays. Of what was
 * said nothing is kept.
 */
export async function hearMessage(
  workspace: Workspace,
  { event, isExtShared }: KeptEvent<Message>,
  now: Date,
): Promise<void> {
  if (isOurs(workspace, event) || isExtShared) return;
  const place = { workspaceId: workspace.id, channelId: event.channel };
  if (event.subtype === "message_deleted") return forget(place, event.deleted_ts);
  const channel = await findListening(place);
  if (!channel) return;
  if (event.subtype === "message_changed") return hearAgain(place, event, now);
  if (event.hidden || !spoken.includes(event.subtype)) return;
  const mentioned = await findMentioned(system, plainMessage(event), now);
  if (mentioned.length > 0) await note({ ...place, called: nameFor(channel) }, event, mentioned, now);
}

/** What programs post, and we ourselves above all. */
const isOurs = ({ appId, botUserId }: Workspace, { bot_id, app_id, user }: Message) =>
  bot_id !== undefined || app_id === appId || user === botUserId;

async function findListening({ workspaceId, channelId }: Place) {
  const [channel] = await db
    .select({ name: slackChannels.name, isPrivate: slackChannels.isPrivate })
    .from(slackChannels)
    .where(
      and(
        eq(slackChannels.workspaceId, workspaceId),
        eq(slackChannels.channelId, channelId),
        eq(slackChannels.isListening, true),
        eq(slackChannels.isArchived, false),
        eq(slackChannels.isShared, false),
        isNull(slackChannels.leftAt),
      ),
    );
  return channel ?? null;
}

/** As it stands at the initiative, for all its readers: what a private channel is called is not for them. */
const nameFor = ({ name, isPrivate }: { name: string; isPrivate: boolean }) =>
  isPrivate ? "a private channel in Slack" : `#${name}`;

async function note(place: Place & { called: string }, event: Message, mentioned: Mentioned[], now: Date) {
  const { workspaceId, channelId } = place;
  await db.transaction(async (tx) => {
    const isNew = await writeMentions(tx, { workspaceId, channelId }, event.ts, mentioned, now);
    const anew = mentioned.filter(({ id }) => isNew.has(id));
    if (anew.length === 0) return;
    await bringUpMentioned(tx, anew, place.called, now);
    // In a thread that is about one thing already the answer belongs there, too.
    const inThread = event.thread_ts ?? event.ts;
    const ids = anew.filter(({ visibility }) => visibility === "everyone").map(({ id }) => id);
    await askForAnswers(tx, { workspaceId, channelId, messageTs: inThread }, ids, now);
  });
}

async function writeMentions(tx: Transaction, place: Place, messageTs: string, of: Mentioned[], now: Date) {
  const rows = of.map(({ id }) => ({ ...place, messageTs, initiativeId: id, noticedAt: now }));
  const written = await tx
    .insert(slackMentions)
    .values(rows)
    .onConflictDoNothing()
    .returning({ id: slackMentions.initiativeId });
  return new Set(written.map(({ id }) => id));
}

/** The row is written before anything is posted: of two messages at once one alone is answered. */
async function askForAnswers(
  tx: Transaction,
  { messageTs, ...place }: Place & { messageTs: string },
  initiativeIds: string[],
  now: Date,
) {
  if (initiativeIds.length === 0) return;
  const due = await tx
    .insert(slackAnswers)
    .values(initiativeIds.toSorted().map((initiativeId) => ({ ...place, initiativeId, answeredAt: now })))
    .onConflictDoUpdate({
      target: [slackAnswers.workspaceId, slackAnswers.channelId, slackAnswers.initiativeId],
      set: { answeredAt: sql`excluded.answered_at` },
      setWhere: lt(slackAnswers.answeredAt, new Date(now.getTime() - quietMs)),
    })
    .returning({ initiativeId: slackAnswers.initiativeId });
  await enqueueEach(
    tx,
    "answer-mention",
    due.map(({ initiativeId }) => ({
      payload: { ...place, messageTs, initiativeId },
      key: `answer-mention:${place.workspaceId}:${place.channelId}:${initiativeId}`,
    })),
  );
}

/** What an edit took out is not noted any more, and what it brought in is; nothing comes up by it. */
async function hearAgain(place: Place, { message }: Message, now: Date) {
  if (!message) return;
  const mentioned = await findMentioned(system, plainMessage(message), now);
  const ids = mentioned.map(({ id }) => id);
  await db.transaction(async (tx) => {
    await tx
      .delete(slackMentions)
      .where(
        and(
          isAt(place, message.ts),
          ids.length > 0 ? notInArray(slackMentions.initiativeId, ids) : undefined,
        ),
      );
    if (ids.length > 0) await writeMentions(tx, place, message.ts, mentioned, now);
  });
}

async function forget(place: Place, ts: string | undefined) {
  if (ts) await db.delete(slackMentions).where(isAt(place, ts));
}

const isAt = ({ workspaceId, channelId }: Place, ts: string) =>
  and(
    eq(slackMentions.workspaceId, workspaceId),
    eq(slackMentions.channelId, channelId),
    eq(slackMentions.messageTs, ts),
  );
