import { log } from "@/config/log";
import { actions, type Blocks, foreignWords, plainText, section } from "./block-parts";
import { callSlack } from "./slack-client";
import { SlackProblem } from "./slack-problem";
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
      text: `Tidemark is in #${foreignWords(name, 80)}. Should it notice when an initiative is spoken of?`,
      blocks: greetingBlocks(name),
    });
  } catch (error) {
    if (!(error instanceof SlackProblem)) throw error;
    log.info({ code: error.code }, "Nobody could be told what Tidemark does in a channel.");
  }
}

/** The greeting, with one thing to decide. */
export const greetingBlocks = (name: string): Blocks => [
  section(
    `*Tidemark is in #${foreignWords(name, 80)}.* Links to insights show what they say, and \`/tidemark\` searches.`,
  ),
  section(
    "It can also notice when an initiative is spoken of here, and point at what is known: at most three insights, in the thread, at most once in 14 days. No message is kept.",
  ),
  ...actions([
    {
      ...{ type: "button", action_id: "channel.listen", value: "listen" },
      text: plainText("Notice initiatives here"),
    },
  ]),
];
