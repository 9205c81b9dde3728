import { and, asc, inArray, isNull, lt, not, sql } from "drizzle-orm";
import { log } from "@/config/log";
import { db } from "@/db/client";
import { enqueueEach } from "@/db/queue";
import { slackErrands, slackInbox } from "@/db/schema/slack";
import { sendingIsPaused } from "../deliveries/sending-is-paused";
import { jobKeyOf } from "./keep-request";

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** So many at a time: the next minute has its own. */
const most = 5000;

/** Each minute: has taken what waits without a job, gives up what a day did not help, and forgets what is older than seven days. */
export async function sweepSlack(now: Date): Promise<void> {
  await giveUp(now);
  await takeLeftBehind(now);
  await forget(now);
}

/** Nobody waits for it any more, and what it says is not kept. */
async function giveUp(now: Date) {
  const given = await db
    .update(slackInbox)
    .set({ doneAt: now, content: null })
    .where(and(isNull(slackInbox.doneAt), lt(slackInbox.receivedAt, before(now, dayMs))))
    .returning({ key: slackInbox.key });
  if (given.length > 0)
    log.error({ event: "slack.given-up", count: given.length }, "What Slack sent was not done within a day.");
}

/** A restored copy, for example, has the inbox without the queue. */
async function takeLeftBehind(now: Date) {
  await db.transaction(async (tx) => {
    const left = await tx
      .select({ key: slackInbox.key })
      .from(slackInbox)
      .where(
        and(
          isNull(slackInbox.doneAt),
          not(sendingIsPaused),
          lt(slackInbox.receivedAt, before(now, minuteMs)),
          sql`not exists (select from graphile_worker.jobs j where j.key = ${jobKeyOf("")} || ${slackInbox.key})`,
        ),
      )
      .orderBy(asc(slackInbox.receivedAt))
      .limit(most);
    await enqueueEach(
      tx,
      "take-slack",
      left.map(({ key }) => ({ payload: { key }, key: jobKeyOf(key) })),
    );
  });
}

/** By then Slack sends nothing again. */
async function forget(now: Date) {
  const weekAgo = before(now, 7 * dayMs);
  const old = db
    .select({ key: slackInbox.key })
    .from(slackInbox)
    .where(lt(slackInbox.receivedAt, weekAgo))
    .orderBy(asc(slackInbox.receivedAt))
    .limit(most);
  await db.delete(slackInbox).where(inArray(slackInbox.key, old));
  await db.delete(slackErrands).where(lt(slackErrands.createdAt, weekAgo));
}

const before = (now: Date, milliseconds: number) => new Date(now.getTime() - milliseconds);
