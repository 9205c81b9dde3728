import { calendarDay } from "@/components/people/calendar-day";

type Next = { nextOn: string | null; today: string; locale: string; isFirst: boolean };

/** When somebody is asked about an insight: "Asked again 12 December 2026". */
export function nextQuestionWords({ nextOn, today, locale, isFirst }: Next): string {
  const [asked, never] = isFirst ? ["Asked", "Not asked"] : ["Asked again", "Not asked again"];
  if (nextOn === null) return `${never}, unless an initiative needs it`;
  return nextOn <= today ? `${asked} soon` : `${asked} ${calendarDay(nextOn, locale)}`;
}
