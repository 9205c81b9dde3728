import { calendarDay } from "@/components/people/calendar-day";
import type { StudyLink } from "@/domain/studies/study-query";

type StudyDayProps = {
  study: Pick<StudyLink, "expectedOn" | "isLate" | "stage" | "isWithdrawn">;
  locale: string;
  /** Beside a heading that says what the day is. */
  bare?: boolean;
};

/** When its findings are expected; a day that passed without them is said in words. */
export function StudyDay({ study: { expectedOn, isLate, stage, isWithdrawn }, locale, bare }: StudyDayProps) {
  if (isWithdrawn) return <>Withdrawn</>;
  if (stage === "published") return null;
  if (!expectedOn) return <>No day yet</>;
  const day = <span className="whitespace-nowrap">{calendarDay(expectedOn, locale)}</span>;
  if (isLate)
    return (
      <span className="text-sand-ink">
        Late: {bare ? null : "expected "}
        {day}
      </span>
    );
  return bare ? day : <>Expected {day}</>;
}
