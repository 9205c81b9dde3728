import type { Button } from "@slack/types";
import type { PersonActor } from "../actor";
import { fullDay } from "../digests/digest-words";
import { localDay } from "../people/local-day";
import { findPreferences } from "../reminders/find-preferences";
import { type Preferences, questionWay } from "../reminders/preferences-query";
import { actions, type Blocks, openButton, plainText, section } from "./block-parts";
import { connectOffer } from "./connect-offer";
import { findChannel } from "./listen-in";
import type { SlackReply } from "./respond";
import type { Workspace } from "./workspace";

type Asker = { slackUserId: string; channelId: string };

/** How somebody is left alone: their questions for a while or by another way, and the channel in which they stand. */
export async function muteReply(
  workspace: Workspace,
  actor: PersonActor | null,
  { slackUserId, channelId }: Asker,
  now: Date,
): Promise<SlackReply> {
  const here = await listeningHere(workspace, channelId);
  const own = actor ? await ownQuestions(actor, now) : await unknownPerson(workspace, slackUserId, now);
  return { text: "How to be left alone by Tidemark.", blocks: [...own, ...here] };
}

async function unknownPerson(workspace: Workspace, slackUserId: string, now: Date) {
  const because = "Tidemark does not know who you are here, so it asks you nothing in Slack.";
  return (await connectOffer(workspace, slackUserId, because, now)).blocks;
}

async function ownQuestions(actor: PersonActor, now: Date): Promise<Blocks> {
  const preferences = await findPreferences(actor.id);
  const today = localDay(now, actor.timeZone);
  const { stoppedAt, pausedUntil } = preferences;
  if (stoppedAt) return quiet("You are asked nothing at all now.");
  if (pausedUntil && pausedUntil > today)
    return quiet(`You are asked nothing until ${fullDay(pausedUntil, actor.locale)}.`);
  return [
    section(`*Your questions* ${wayWords[questionWay(preferences)]}`),
    ...actions([
      wordButton("pause-week", "None for a week"),
      wordButton("pause-month", "None for a month"),
      ...otherWays(preferences),
      openButton("All choices", "/settings/questions"),
    ]),
  ];
}

const wayWords: Record<Preferences["questionsBy"], string> = {
  slack: "reach you here, in Slack.",
  mail: "reach you by mail.",
  home: "wait on your home page in Tidemark; nothing is sent to you.",
};

function otherWays(preferences: Preferences): Button[] {
  const way = questionWay(preferences);
  if (way === "home") return [];
  const byMail = way === "slack" ? [wordButton("by-mail", "By mail instead")] : [];
  return [...byMail, wordButton("by-home", "On my home page only")];
}

/** Said after it was done as well, so that it can be undone where it was done. */
export function quiet(sentence: string): Blocks {
  return [
    section(sentence, "Nothing piles up for afterwards."),
    ...actions([wordButton("resume", "Ask me again"), openButton("All choices", "/settings/questions")]),
  ];
}

const wordButton = (deed: string, words: string): Button => ({
  ...{ type: "button", action_id: `word.${deed}`, text: plainText(words) },
});

async function listeningHere(workspace: Workspace, channelId: string): Promise<Blocks> {
  const channel = await findChannel(workspace, channelId);
  if (!channel?.isListening || channel.leftAt || channel.isArchived) return [];
  return [
    section(
      "*In this channel* Tidemark notices when somebody speaks of an initiative, and points at what is known.",
      "Nobody here is answered any more once you end it; an administrator can switch it on again.",
    ),
    ...actions([
      {
        ...{ type: "button", action_id: "channel.mute", value: channelId },
        text: plainText("Stop listening here"),
      },
    ]),
  ];
}
