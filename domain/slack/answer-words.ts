import { section } from "./block-parts";
import { connectOffer } from "./connect-offer";
import { findMember } from "./members";
import { muteReply } from "./mute-reply";
import { plainMessage } from "./plain-message";
import type { SlackReply } from "./respond";
import { searchReply } from "./search-reply";
import type { Workspace } from "./workspace";

export type AskedWords = {
  slackUserId: string;
  channelId: string;
  /** As Slack sent them. */
  text: string;
  /** Whether others read where they were written, so that something can be shared there. */
  isAmongOthers: boolean;
};

/** What somebody is answered who writes to Tidemark, by the command or directly; for their eyes alone. */
export async function answerWords(workspace: Workspace, asked: AskedWords, now: Date): Promise<SlackReply> {
  const words = plainMessage({ text: asked.text }).replace(/\s+/g, " ").trim();
  const word = words.toLowerCase();
  if (word === "" || word === "help") return helpReply;
  const { slackUserId } = asked;
  if (word === "connect") return connectReply(workspace, slackUserId, now);
  const member = await findMember(workspace, slackUserId, now);
  if (word === "mute") return muteReply(workspace, member?.actor ?? null, asked, now);
  if (!member) return connectOffer(workspace, slackUserId, unknown, now);
  return searchReply(member.actor, { words, isShareable: asked.isAmongOthers }, now);
}

const unknown = "Tidemark does not know yet who you are here, so it cannot say what you may read.";

async function connectReply(workspace: Workspace, slackUserId: string, now: Date) {
  const member = await findMember(workspace, slackUserId, now);
  const because = member
    ? "You are connected already. If that is somebody else’s account, connect yours."
    : "Say who you are, and Tidemark answers with what you may read.";
  return connectOffer(workspace, slackUserId, because, now);
}

const helpLines = [
  "*What you can ask Tidemark*",
  "`/tidemark plans on mobile` – what we know about these words; only you see it, and you may share it",
  "`/tidemark mute` – to be left alone, for a while or here",
  "`/tidemark connect` – to say who you are",
  "`/tidemark help` – these lines",
  "At any message, under *More actions*: *Find what we know* and *Save as insight*.",
];

const helpReply: SlackReply = {
  text: "What you can ask Tidemark: /tidemark with words to look for, mute, connect or help.",
  blocks: [section(...helpLines)],
};
