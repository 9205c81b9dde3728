import { daysBetween } from "../memory/days";
import type { Because } from "./card-query";

type Reader = {
  /** The local day of whoever is asked. */
  today: string;
  locale: string;
  /** Said to whoever is asked, or about them. */
  to?: "you" | "others";
};

/** Why somebody is asked, as the end of a sentence that begins with "because". */
export function becauseWords(because: Because, { today, locale, to = "you" }: Reader): string {
  const [they, them, their] = to === "you" ? ["you", "you", "your"] : ["they", "them", "their"];
  const day = (on: string) => dayWords(on, today, locale);
  switch (because.kind) {
    case "kickoff":
      return `“${because.title}” kicks off ${because.on === today ? "today" : day(because.on)}`;
    case "under-way":
      return because.until === null
        ? `“${because.title}” is under way`
        : `“${because.title}” is under way until ${plainDay(because.until, locale)}`;
    case "keeper":
      return `it is entrusted to ${them}${besides(because.keepers - 1)}`;
    case "history":
      return because.topic === null
        ? `${their} team is likely to need it`
        : `${their} team often needs what we know of ${because.topic}`;
    case "path":
      return `${they} learned it on the path “${because.title}”`;
    case "must-know":
      return `everybody in ${because.team} should know it`;
    case "follow":
      return `${they} follow ${because.topic}`;
    case "changed":
      return `it has changed since ${they} learned it, ${day(because.on)}`;
    case "promised":
      return `${they} put it off to ${plainDay(because.on, locale)}`;
    case "asked-for":
      return `${they} asked for more`;
  }
}

const besides = (others: number) =>
  others > 0 ? ` and ${others === 1 ? "one other" : `${others} others`}` : "";

/** "on Thursday" within a week ahead, else "on 3 June 2026". */
function dayWords(on: string, today: string, locale: string) {
  const ahead = on > today ? daysBetween(today, on) : 0;
  if (ahead > 0 && ahead < 7) return `on ${format(on, locale, { weekday: "long" })}`;
  return `on ${plainDay(on, locale)}`;
}

const plainDay = (on: string, locale: string) =>
  format(on, locale, { day: "numeric", month: "long", year: "numeric" });

const format = (on: string, locale: string, options: Intl.DateTimeFormatOptions) =>
  formatOf(locale, options).format(new Date(`${on}T00:00:00Z`));

/** Making a formatter costs more than a hundred uses of it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: string, options: Intl.DateTimeFormatOptions) {
  const name = `${locale} ${Object.keys(options).join(" ")}`;
  const known = formats.get(name) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
  formats.set(name, known);
  return known;
}
