import { eq } from "drizzle-orm";
import { z } from "zod";
import { log } from "@/config/log";
import { db } from "@/db/client";
import { slackInbox } from "@/db/schema/slack";
import type { PersonActor } from "../actor";
import { context, foreignWords } from "./block-parts";
import { findCards, type InsightCard, insightBlocks } from "./record-blocks";
import type { InteractionOf } from "./request-shape";
import { respond, respondInTime } from "./respond";
import { isSharedOutside } from "./shared-outside";
import { SlackProblem } from "./slack-problem";
import type { Workspace } from "./workspace";

type Pressed = InteractionOf<"block_actions">;

/**
 * Posts one of the answers where it was asked for, as everybody may read it at this moment, with who shared it: once,
 * however often it is pressed. What not everybody may read is shared by nobody, and nothing goes to other companies.
 */
export async function shareInsight(
  workspace: Workspace,
  actor: PersonActor,
  pressed: Pressed,
  now: Date,
): Promise<void> {
  const { response_url: responseUrl, channel } = pressed;
  const id = z.uuid().safeParse(pressed.actions[0]?.value);
  if (!responseUrl || !channel || !id.success) return;
  const say = (text: string) => respondInTime(responseUrl, { text });
  const [card] = await findCards({ kind: "everyone" }, [id.data], now);
  if (!card) return say("This insight is not open to everybody any more, so it was not shared.");
  if (!workspace.unfurlsShared && (await isSharedOutside(workspace, channel.id)))
    return say("This channel is shared with another company, so the insight was not shared here.");
  const key = shareKey(workspace, pressed, card.id);
  if (!(await beginShare(workspace, key, now))) return say("You shared this here already.");
  await post(responseUrl, card, actor).catch(async (error) => {
    // Surely not posted: it may be tried again.
    if (error instanceof SlackProblem && error.kind !== "uncertain") await takeBack(key);
    if (!(error instanceof SlackProblem) || error.kind !== "permanent") throw error;
    log.info({ reason: error.code }, "An insight could not be shared in Slack.");
  });
}

/** Without its picture where Slack refuses the message, as it does when it cannot fetch that. */
async function post(responseUrl: string, card: InsightCard, actor: PersonActor, withPicture = true) {
  try {
    await respond(responseUrl, {
      response_type: "in_channel",
      text: foreignWords(card.statement, 300),
      blocks: [
        context(`${foreignWords(actor.name, 80)} shared what we know`),
        ...insightBlocks(card, { withPicture }),
      ],
    });
  } catch (error) {
    if (!withPicture || !(error instanceof SlackProblem) || error.kind !== "permanent") throw error;
    await post(responseUrl, card, actor, false);
  }
}

/** One answer is shared once from one place. */
function shareKey({ id }: Workspace, { container, channel, user }: Pressed, insightId: string) {
  const at = container && "message_ts" in container ? String(container.message_ts) : "";
  return ["share", id, channel?.id, user.id, at, insightId].join("/");
}

/** Written before it is posted, beside what Slack sent and for as long. */
async function beginShare({ teamId, enterpriseId }: Workspace, key: string, now: Date) {
  const begun = await db
    .insert(slackInbox)
    .values({ key, kind: "interaction", teamId, enterpriseId, receivedAt: now, doneAt: now })
    .onConflictDoNothing()
    .returning({ key: slackInbox.key });
  return begun.length > 0;
}

const takeBack = (key: string) => db.delete(slackInbox).where(eq(slackInbox.key, key));
