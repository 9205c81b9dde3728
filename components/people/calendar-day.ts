import { dateFormat } from "@/components/ui/intl";

/** A local day such as `2026-06-03` in words: "3 June 2026". */
export function calendarDay(day: string, locale: string) {
  const format = dateFormat(locale, {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  return format.format(new Date(`${day}T00:00:00Z`));
}
