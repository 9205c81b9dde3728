import { calendarDay } from "@/components/people/calendar-day";

/** When somebody is asked about an insight again: "Asked again 12 December 2026". */
export function nextQuestionWords(nextOn: string | null, today: string, locale: string): string {
  if (nextOn === null) return "Not asked again, unless an initiative needs it";
  if (nextOn <= today) return "Asked again soon";
  return `Asked again ${calendarDay(nextOn, locale)}`;
}
