import { dateFormat } from "@/components/ui/intl";
import type { AskedDays } from "@/domain/reminders/asked-days-query";
import type { ExplainedPlan } from "@/domain/reminders/plan-query";

/** Who reads the plan: the person themselves (no name), or somebody who looks after them. */
export type PlanReader = { name: string | null; locale: string };

type Told = { plan: ExplainedPlan; days: AskedDays; reader: PlanReader };

/** What was agreed, what was asked of it lately, and what happens today and next. */
export function planSentences(told: Told): string[] {
  return [agreedSentence(told), todaySentence(told), digestSentence(told), nextSentence(told)].filter(
    (one) => one !== null,
  );
}

const silent = ["stopped", "deactivated", "none-wanted", "gone-quiet"];

function agreedSentence({ plan, days, reader }: Told) {
  if (plan.hindrance && silent.includes(plan.hindrance)) return null;
  const { cap, askedLately } = plan;
  const [first] = days.days.filter(({ asked }) => asked > 0);
  const agreed = `At most ${cap} in any seven days`;
  if (askedLately === 0 || !first) return `${agreed}; none came in the last seven.`;
  const since = first.day === days.today ? "today" : `since ${weekday(first.day, reader.locale)}`;
  return `${agreed}; ${askedLately} ${askedLately === 1 ? "was" : "were"} asked ${since}.`;
}

function todaySentence({ plan, reader: { name } }: Told) {
  const [whose, who] = name === null ? ["your", "you"] : ["their", "they"];
  switch (plan.hindrance) {
    case "deactivated":
      return `${name ?? "This person"} is deactivated: nothing is asked.`;
    case "stopped":
      return `${name ?? "You"} stopped all questions: nothing is asked until ${who} start them again.`;
    case "none-wanted":
      return `${name ?? "You"} chose to be asked nothing.`;
    case "gone-quiet":
      return `The last questions were not opened, so none come until ${who} say that they should.`;
    case "paused":
      return `Questions are paused${plan.next ? "" : " for now"}.`;
    case "not-an-allowed-day":
      return `Today is not one of ${whose} days.`;
    case "before-their-hours":
      return `Nothing comes before ${whose} hours begin.`;
    case "after-their-hours":
      return plan.asked.length > 0 ? null : `${name ? "Their" : "Your"} hours are over for today.`;
    case "no-room":
      return "That is all for now.";
    case null:
      return plan.asked.length === 0 ? "Nothing needs asking today." : null;
  }
}

/** One message a day at most: today the digest is it. */
function digestSentence({ plan, reader: { name } }: Told) {
  if (!plan.isDigestDay || (plan.hindrance && silent.includes(plan.hindrance))) return null;
  const whose = name === null ? "your" : "their";
  return `Today is ${whose} digest day: questions stand on ${whose} home page and in the digest, without a mail of their own.`;
}

/** The first day on which one more may come: what lies seven days back by then counts no longer. */
function nextSentence(told: Told) {
  const { plan, days, reader } = told;
  if (plan.next === null || (plan.hindrance && silent.includes(plan.hindrance))) return null;
  const { next } = plan;
  const ahead = days.days.find((one) => one.day >= next.on && one.isAllowed && roomOn(told, one.day) > 0);
  const on = ahead?.day ?? next.on;
  const at = on === next.on ? next.at : days.askFrom;
  const room = ahead ? roomOn(told, ahead.day) : plan.cap;
  const count = room === 1 ? "One more may come" : `Up to ${room} more may come`;
  return `${count} ${on === days.today ? "today" : `on ${weekdayAndDay(on, reader.locale)}`} from ${at.slice(0, 5)}.`;
}

/** How many more may come on a day: what is asked within seven days up to it, as far as it is known now, counts. */
export function roomOn({ plan: { cap }, days: { days } }: Pick<Told, "plan" | "days">, day: string) {
  const place = days.findIndex((one) => one.day === day);
  const asked = days.slice(Math.max(0, place - 6), place + 1).reduce((sum, one) => sum + one.asked, 0);
  return Math.max(0, cap - asked);
}

const at = (day: string) => new Date(`${day}T00:00:00Z`);

export const weekday = (day: string, locale: string) =>
  dateFormat(locale, { weekday: "long", timeZone: "UTC" }).format(at(day));

export const weekdayAndDay = (day: string, locale: string) =>
  dateFormat(locale, { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" }).format(at(day));

export const shortWeekday = (day: string, locale: string) =>
  dateFormat(locale, { weekday: "short", timeZone: "UTC" }).format(at(day));
