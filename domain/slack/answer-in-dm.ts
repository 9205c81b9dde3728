import { log } from "@/config/log";
import { answerWords } from "./answer-words";
import type { EventOf } from "./request-shape";
import { callSlack } from "./slack-client";
import { SlackProblem } from "./slack-problem";
import type { Workspace } from "./workspace";

type Message = EventOf<"message">;

/** What people write; everything else in the conversation is an edit, a deletion, or what we wrote ourselves. */
const spoken: (string | undefined)[] = [undefined, "file_share", "me_message", "thread_broadcast"];

/** Answers what somebody writes to Tidemark directly as the command would. */
export async function answerInDm(workspace: Workspace, event: Message, now: Date): Promise<void> {
  const { user, channel, text = "", thread_ts } = event;
  if (!user || user === workspace.botUserId || event.bot_id || event.hidden) return;
  if (event.app_id === workspace.appId || !spoken.includes(event.subtype)) return;
  const asked = { slackUserId: user, channelId: channel, text, isAmongOthers: false };
  const reply = await answerWords(workspace, asked, now);
  await post(workspace, {
    ...{ channel, text: reply.text, blocks: reply.blocks, unfurl_links: false },
    ...(thread_ts ? { thread_ts } : {}),
  });
}

async function post(workspace: Workspace, message: Record<string, unknown>) {
  try {
    await callSlack(workspace, "chat.postMessage", message);
  } catch (error) {
    // What may have arrived is not said a second time: whoever misses it asks again.
    if (!(error instanceof SlackProblem) || !error.isOver) throw error;
    log.info({ reason: error.code }, "Somebody who wrote to Tidemark in Slack could not be answered.");
  }
}
