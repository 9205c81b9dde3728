import { listed } from "@/components/ui/intl";
import { newInsightsKept } from "@/domain/reminders/preferences-query";

export const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

const words = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"];
const inWords = (count: number) => words[count] ?? String(count);

/** What a number of questions a week comes to, in a sentence. */
export function whatItMeans(aWeek: number) {
  if (aWeek === 0) return "You are asked nothing. What you read and learn on paths still counts.";
  const [keep, about] = [aWeek === 1 ? "keeps" : "keep", newInsightsKept(aWeek)];
  return `${inWords(aWeek)} a week ${keep} about ${about} new insights a year alive, at ten seconds each.`;
}

/** Days 1 to 7 as people say them: "from Tuesday to Friday", "on Monday, Wednesday and Friday". */
export function daysInWords(days: number[]) {
  const [first = 1, last = 1] = [days[0], days.at(-1)];
  const names = days.map((day) => weekdays[day - 1] ?? "");
  if (days.length === 7) return "on any day";
  if (days.length > 2 && last - first === days.length - 1) return `from ${names[0]} to ${names.at(-1)}`;
  return `on ${listed(names)}`;
}
