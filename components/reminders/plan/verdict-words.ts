import { calendarDay } from "@/components/people/calendar-day";
import type { NotAsked, Weighed } from "@/domain/reminders/plan-query";
import type { PlanReader } from "./plan-words";

/** Why this one is asked now, or why not, in a sentence. */
export function verdictWords(weighed: Weighed, { name, locale }: PlanReader): string {
  const [who, whose] = name === null ? ["you", "your"] : ["they", "their"];
  const { dueOn, lastAskedOn } = weighed;
  const words: Record<NotAsked, string> = {
    chosen: whyNow(weighed, name === null),
    "still-open": `It waits for ${whose} answer.`,
    "no-room": "Not now: as many came as were agreed.",
    "known-well": `Not now: ${who} know it well enough.`,
    "asked-lately": lastAskedOn
      ? `Not now: it was asked on ${calendarDay(lastAskedOn, locale)}, and some days lie between.`
      : "Not now: it was asked lately, and some days lie between.",
    "not-due": dueOn
      ? `Not before ${calendarDay(dueOn, locale)}: until then it is likely to be remembered.`
      : "Not yet: it is likely to be remembered for a while.",
    "not-today": `Not today: what no initiative needs comes on the first and the third of ${whose} days.`,
    "little-worth": "Not now: asking today would help little.",
    "behind-others": "Not now: others help more, and come first.",
    "not-for-them": `Not by itself: ${who} said that it is not for ${name === null ? "you" : "them"}.`,
    snoozed: dueOn
      ? `Not before ${calendarDay(dueOn, locale)}: ${who} put it off until then.`
      : `Not now: ${who} put it off.`,
    "no-question": "Not now: its record has no question.",
  };
  return words[weighed.verdict];
}

/** What is known of somebody's memory is said to themselves alone: for others it comes as null, like never met. */
function whyNow({ recall, reason }: Weighed, isOwn: boolean) {
  const now = reason === "live" ? "Asked now, before anything else" : "Asked now, because it helps most";
  if (!isOwn) return `${now}.`;
  if (recall === null) return `${now}: you have not met it yet.`;
  return `${now}: you would recall it about ${inTen(recall)}.`;
}

const inTen = (recall: number) => {
  const times = Math.min(9, Math.max(1, Math.round(recall * 10)));
  return times === 5 ? "every other time" : `${times} times in ten`;
};
