import { calendarDay } from "@/components/people/calendar-day";
import type { CardStanding } from "@/domain/reminders/card-query";

type LateWordsProps = { standing: CardStanding & { kind: "askable" }; locale: string };

/** That a question had been put off, or is late; it may be answered all the same. */
export function LateWords({ standing: { closedOn, snoozedUntil }, locale }: LateWordsProps) {
  if (!closedOn && !snoozedUntil) return null;
  return (
    <p className="mx-auto mb-4 max-w-3xl text-15 text-muted">
      {snoozedUntil
        ? `You put this question off to ${calendarDay(snoozedUntil, locale)}. You may answer it now as well.`
        : `This question was for the days before ${calendarDay(closedOn ?? "", locale)}. Your answer still counts.`}
    </p>
  );
}
