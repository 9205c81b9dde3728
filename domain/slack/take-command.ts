import { answerWords } from "./answer-words";
import type { SlashCommand } from "./request-shape";
import { respondInTime } from "./respond";
import type { Workspace } from "./workspace";

/** `/tidemark`: words to search for, `help`, `mute` or `connect`; only whoever asks sees the answer. */
export async function takeCommand(workspace: Workspace, command: SlashCommand, now: Date): Promise<void> {
  const { user_id: slackUserId, channel_id: channelId, text } = command;
  const reply = await answerWords(workspace, { slackUserId, channelId, text, isAmongOthers: true }, now);
  await respondInTime(command.response_url, { ...reply, response_type: "ephemeral" });
}
