import { calendarDay } from "@/components/people/calendar-day";
import { dateFormat } from "@/components/ui/intl";

/** A date as exactly as it is known, in words: "2010", "June 2010", "3 June 2010". */
export function partialDay(text: string, locale: string) {
  if (text.length === 4) return text;
  if (text.length > 7) return calendarDay(text, locale);
  const format = dateFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" });
  return format.format(new Date(`${text}-01T00:00:00Z`));
}

/** What a period covers: "2010 to June 2012"; empty when neither end is known. */
export function period(from: string, until: string, locale: string) {
  if (from && until && from !== until) return `${partialDay(from, locale)} to ${partialDay(until, locale)}`;
  const one = until || from;
  return one ? partialDay(one, locale) : "";
}
