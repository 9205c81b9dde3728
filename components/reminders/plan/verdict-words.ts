import { calendarDay } from "@/components/people/calendar-day";
import type { NotAsked, Weighed } from "@/domain/reminders/plan-query";
import type { PlanReader } from "./plan-words";

/** Why some are not asked now: said once for all of them, with what more there is to know. */
export function whyNotNow(verdict: NotAsked, { name }: PlanReader): { title: string; intro?: string } {
  const [who, whose, whom] = name === null ? ["You", "your", "you"] : ["They", "their", "them"];
  const words: Record<NotAsked, { title: string; intro?: string }> = {
    chosen: { title: "Asked now" },
    "still-open": { title: `Waiting for ${whose} answer` },
    "no-room": { title: "As many came as were agreed" },
    "known-well": { title: "Known well enough for now" },
    "asked-lately": {
      title: "Asked only lately",
      intro: "Some days lie between two questions about the same.",
    },
    "not-due": { title: "Likely to be remembered still" },
    "not-today": {
      title: "Waiting for another day",
      intro: `What an initiative needs may come on any of ${whose} days, everything else on the first and the third.`,
    },
    "little-worth": { title: "Asking now would help little" },
    "behind-others": { title: "Others help more, and come first" },
    "not-for-them": { title: `${who} said that it is not for ${whom}` },
    snoozed: { title: `${who} put it off` },
    "no-question": { title: "The record has no question" },
  };
  return words[verdict];
}

/** What holds for this one alone: how well it is known, or from when it may be asked; null when there is no more to say. */
export function whyThisOne(weighed: Weighed, { name, locale }: PlanReader): string | null {
  const { verdict, dueOn, lastAskedOn } = weighed;
  if (verdict === "chosen") return whyNow(weighed, name === null);
  if (verdict === "still-open")
    return lastAskedOn ? `Asked on ${calendarDay(lastAskedOn, locale)}, and not answered yet.` : null;
  if (verdict === "asked-lately") return lastAskedOn ? `Asked on ${calendarDay(lastAskedOn, locale)}.` : null;
  if (verdict === "not-due" || verdict === "snoozed")
    return dueOn ? `Not before ${calendarDay(dueOn, locale)}.` : null;
  return null;
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
  if (times === 1) return "once in ten times";
  return times === 5 ? "every other time" : `${times} times in ten`;
};
