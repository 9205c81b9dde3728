import { daysBetween } from "../memory/days";

/** "on Thursday" within a week ahead, "today", "tomorrow", else "on Thursday 3 December". */
export function dayAhead(on: string, today: string, locale: string) {
  const ahead = daysBetween(today, on);
  if (ahead === 0) return "today";
  if (ahead === 1) return "tomorrow";
  return ahead < 7 ? `on ${weekday(on, locale)}` : `on ${weekdayAndDay(on, locale)}`;
}

export const weekday = (on: string, locale: string) => format(on, locale, "weekday");
export const weekdayAndDay = (on: string, locale: string) => format(on, locale, "weekdayAndDay");
export const dayAndMonth = (on: string, locale: string) => format(on, locale, "dayAndMonth");
export const fullDay = (on: string, locale: string) => format(on, locale, "fullDay");

/** "23 to 29 November 2026", "28 December 2026 to 3 January 2027". */
export function daysFromTo(from: string, until: string, locale: string) {
  if (from.slice(0, 4) !== until.slice(0, 4)) return `${fullDay(from, locale)} to ${fullDay(until, locale)}`;
  const isOneMonth = from.slice(0, 7) === until.slice(0, 7);
  // Only where a day is written before its month does the first one stand well without it.
  const first = isOneMonth && /^\d+ \p{L}/u.test(fullDay(from, locale)) ? `${Number(from.slice(8))}` : null;
  return `${first ?? dayAndMonth(from, locale)} to ${fullDay(until, locale)}`;
}

/** "one insight", "4 insights". */
export const counted = (count: number, one: string, many = `${one}s`) =>
  `${count === 1 ? "one" : count} ${count === 1 ? one : many}`;

export const capital = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** "a", "a and b", "a, b and c". */
export const listed = (words: string[]) =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;

/** A title or a statement within a line of so many characters: on one line, in quotation marks, cut where it is long. */
export function quotedWithin(text: string, most: number) {
  const line = shortened(text.trim().replace(/[.。]$/u, ""), Math.max(12, most - 2));
  return rightToLeft.test(line) ? `“\u2068${line}\u2069”` : `“${line}”`;
}

/** On one line of at most so many characters, cut between words where it is longer. */
export function shortened(text: string, most: number) {
  const letters = [...text.replace(/\s+/g, " ").trim()];
  if (letters.length <= most) return letters.join("");
  const cut = letters.slice(0, most - 1).join("");
  const isMidWord = letters[most - 1] !== " ";
  return `${(isMidWord ? cut.replace(/(?<=\S.*) \S{1,15}$/u, "") : cut).trimEnd()}…`;
}

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

const styles = {
  weekday: { weekday: "long" },
  weekdayAndDay: { weekday: "long", day: "numeric", month: "long" },
  dayAndMonth: { day: "numeric", month: "long" },
  fullDay: { day: "numeric", month: "long", year: "numeric" },
} as const;

/** Making a formatter costs more than a hundred uses of it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function format(on: string, locale: string, style: keyof typeof styles) {
  const name = `${style} ${locale}`;
  const known = formats.get(name) ?? new Intl.DateTimeFormat(locale, { ...styles[style], timeZone: "UTC" });
  formats.set(name, known);
  return known.format(new Date(`${on}T00:00:00Z`));
}
