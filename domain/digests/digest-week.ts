import { daysLater } from "../memory/days";
import { startOfDay } from "../reminders/local-hours";
import { daysFromTo } from "./digest-words";

const written = /^(\d{4})-W(\d{2})$/;

/** The Monday of an ISO week such as `2026-W47`; null for anything else, also a week that its year has not. */
export function mondayOf(week: string): string | null {
  const [, year, number] = written.exec(week) ?? [];
  if (!year || !number) return null;
  // The week with the fourth of January in it is the first.
  const fourth = `${year}-01-04`;
  const weekday = new Date(`${fourth}T00:00:00Z`).getUTCDay() || 7;
  const monday = daysLater(fourth, 1 - weekday + (Number(number) - 1) * 7);
  return isoWeekOf(monday) === week ? monday : null;
}

/** The ISO week of a local day: that of the Thursday beside it. */
export function isoWeekOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
  const thursday = daysLater(day, 4 - weekday);
  const passed = Math.round((Date.parse(thursday) - Date.parse(`${thursday.slice(0, 4)}-01-01`)) / dayMs);
  return `${thursday.slice(0, 4)}-W${String(Math.floor(passed / 7) + 1).padStart(2, "0")}`;
}

/** "23 to 29 November 2026". */
export function weekWords(week: string, locale: string) {
  const monday = mondayOf(week);
  return monday ? daysFromTo(monday, daysLater(monday, 6), locale) : week;
}

/** The instant at which a week is over where somebody is. */
export function endOfWeek(week: string, timeZone: string): Date {
  const monday = mondayOf(week);
  if (!monday) throw new Error(`There is no week ${week}.`);
  return startOfDay(daysLater(monday, 7), timeZone);
}

const dayMs = 24 * 60 * 60 * 1000;
