import { calendarDay } from "@/components/people/calendar-day";
import { listed } from "@/components/ui/intl";
import type { AnsweredCard } from "@/domain/reminders/card-query";
import { capital, countWords } from "./count-words";

type Clock = { today: string; locale: string };

const dayMs = 24 * 60 * 60 * 1000;
const mostNamed = 3;

/** What answering changed, in one sentence: when each is asked again. */
export function changedWords(answered: AnsweredCard[], clock: Clock): string {
  const days = answered.flatMap(({ nextOn }) => (nextOn ? [nextOn] : [])).sort();
  const groups = [...new Set(days.map((day) => whenWords(day, clock)))].map((when) => ({
    when,
    count: days.filter((day) => whenWords(day, clock) === when).length,
  }));
  if (answered.length === 0) return "";
  if (groups.length === 0)
    return answered.length === 1
      ? "You are asked about it again when an initiative needs it."
      : "You are asked about these again when an initiative needs them.";
  if (answered.length === 1) return `You will be asked about it again ${groups[0]?.when}.`;
  return `You will be asked about ${listed(partsOf(groups, days, answered.length, clock))}.`;
}

function partsOf(groups: { when: string; count: number }[], days: string[], of: number, { locale }: Clock) {
  const [first] = groups;
  if (groups.length === 1 && first?.count === of) return [`these again ${first.when}`];
  if (groups.length > mostNamed) {
    const [from = "", to = ""] = [days[0], days.at(-1)];
    return [`these again between ${calendarDay(from, locale)} and ${calendarDay(to, locale)}`];
  }
  const parts = groups.map(({ when, count }, place) =>
    place === 0
      ? `${countWords(count)} of these again ${when}`
      : `${theOthers(count, place, groups, of)} ${when}`,
  );
  return days.length < of ? [...parts, "the rest when an initiative needs them"] : parts;
}

function theOthers(count: number, place: number, groups: unknown[], of: number) {
  if (place < groups.length - 1 || groups.length > 2) return countWords(count);
  return count === 1 && of === 2
    ? "the other"
    : count === 1
      ? "the other one"
      : `the other ${countWords(count)}`;
}

/** Tomorrow, within the week, or the day itself. */
function whenWords(day: string, { today, locale }: Clock) {
  const days = Math.round((Date.parse(day) - Date.parse(today)) / dayMs);
  if (days <= 1) return "tomorrow";
  if (days <= 7) return "within a week";
  if (days <= 14) return "next week";
  return `on ${calendarDay(day, locale)}`;
}

/** "You answered three questions." */
export const answeredWords = (count: number) =>
  count === 0 ? "" : `${capital(`you answered ${countWords(count)} question${count === 1 ? "" : "s"}`)}.`;
