import type { Button } from "@slack/types";
import { fullDay } from "../digests/digest-words";
import type { RecallState } from "../reminders/card-query";
import { type Preferences, questionWay } from "../reminders/preferences-query";
import type { AskedReader } from "./asked-reader";
import { actions, type Blocks, openButton, plainText, section } from "./block-parts";

/** How often, when and by which way somebody is asked, and a break from it. */
export function askedBlocks(preferences: Preferences, { today, locale }: AskedReader): Blocks {
  const choose = openButton("Choose number, days and way", "/settings/questions", "open.settings");
  const { stoppedAt, pausedUntil } = preferences;
  if (stoppedAt)
    return [
      section("You are not asked anything, here or on your home page."),
      ...actions([button("Ask me again", "resume"), choose]),
    ];
  if (pausedUntil && pausedUntil > today)
    return [
      section(`You have a break from questions until ${fullDay(pausedUntil, locale)}.`),
      ...actions([button("Ask me again now", "resume"), choose]),
    ];
  const breaks = [button("A week off", "pause-week"), button("A month off", "pause-month")];
  return [
    section(agreed(preferences), ways[questionWay(preferences)], ...brokenWords(preferences)),
    ...actions([...(preferences.cap > 0 ? breaks : []), choose]),
  ];
}

const button = (words: string, deed: string): Button => ({
  type: "button",
  action_id: `home.${deed}`,
  text: plainText(words),
});

function agreed({ cap, days, askFrom, askUntil }: Preferences) {
  if (cap === 0) return "You chose to be asked nothing, so no questions come.";
  const number = cap === 1 ? "one question" : `${cap} questions`;
  return `You are asked at most ${number} in any seven days, on ${daysInWords(days)}, between ${askFrom} and ${askUntil}.`;
}

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

const daysInWords = (days: number[]) =>
  days.length === 7
    ? "any day"
    : new Intl.ListFormat("en-GB").format(days.map((day) => weekdays[day - 1] ?? ""));

const ways = {
  slack: "They come here in Slack, and wait on your home page.",
  mail: "They come by mail, and wait on your home page.",
  home: "They wait on your home page only.",
};

const brokenWords = ({ questionsBy, slack }: Preferences) =>
  questionsBy === "slack" && slack !== "reached" ? ["You chose Slack, which does not reach you now."] : [];

/** Why nothing waits for somebody. */
export function restWords(state: RecallState, locale: string): string {
  switch (state.kind) {
    case "stopped":
      return "You said that you do not want to be asked, so nothing is due.";
    case "paused":
      return `You are taking a break: nothing is asked of you before ${fullDay(state.until, locale)}.`;
    case "gone-quiet":
      return "On the last ten days with questions you opened none, so we stopped asking. Do you want to go on?";
    case "nothing-yet":
      return "No questions for you yet. Once you have learned an insight, one comes now and then: ten seconds each.";
    case "asked-enough":
      return `You were asked as many as you agreed to in the last seven days.${
        state.from ? ` The next one may come on ${fullDay(state.from, locale)}.` : ""
      }`;
    case "all-done":
      return state.nextOn
        ? `Nothing is due. The next question may come from ${fullDay(state.nextOn, locale)} on, sooner if an initiative of yours needs it.`
        : "Nothing is due. The next questions come when an initiative of yours needs something.";
  }
}
