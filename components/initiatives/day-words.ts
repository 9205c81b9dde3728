import { calendarDay } from "@/components/people/calendar-day";
import { relativeFormat } from "@/components/ui/intl";

const dayMs = 24 * 60 * 60 * 1000;

/** Whole days from one local day to another; below 0 when it lies behind. */
export const daysUntil = (day: string, today: string) =>
  Math.round((Date.parse(day) - Date.parse(today)) / dayMs);

/** "tomorrow" or "in 3 days" within a week, else "3 June 2026". */
export function dayWords(day: string, today: string, locale: string) {
  const days = daysUntil(day, today);
  return Math.abs(days) < 7 ? relativeFormat(locale).format(days, "day") : calendarDay(day, locale);
}
