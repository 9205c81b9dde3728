import { log } from "@/config/log";
import { callSlack } from "./slack-client";
import { SlackProblem } from "./slack-problem";
import { escaped, shortened } from "./slack-text";
import type { Workspace } from "./workspace";

type Invited = { channelId: string; name: string; inviterId: string };

/** Says to whoever invited Tidemark to a channel, and to nobody else, what it does there and what they can switch on. */
export async function greetChannel(
  workspace: Workspace,
  { channelId, name, inviterId }: Invited,
): Promise<void> {
  try {
    await callSlack(workspace, "chat.postEphemeral", {
      channel: channelId,
      user: inviterId,
      text: `Tidemark is in #${escaped(shortened(name, 80))}. Should it notice when an initiative is spoken of?`,
      blocks: greetingBlocks(name),
    });
  } catch (error) {
    if (!(error instanceof SlackProblem)) throw error;
    log.info({ code: error.code }, "Nobody could be told what Tidemark does in a channel.");
  }
}

/** The greeting, with one thing to decide. */
export function greetingBlocks(name: string): unknown[] {
  const channel = `#${escaped(shortened(name, 80))}`;
  return [
    {
      type: "section",
      text: {
        type: "mrkdwn",
        text: `*Tidemark is in ${channel}.* Links to insights show what they say, and \`/tidemark\` searches.`,
      },
    },
    {
      type: "section",
      text: {
        type: "mrkdwn",
        text: "It can also notice when an initiative is spoken of here, and point at what is known: at most three insights, in the thread, at most once in 14 days. No message is kept.",
      },
    },
    {
      type: "actions",
      elements: [
        {
          type: "button",
          action_id: "channel.listen",
          text: { type: "plain_text", text: "Notice initiatives here" },
          value: "listen",
        },
      ],
    },
  ];
}
