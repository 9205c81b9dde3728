import { isThisHour, timesWords } from "@/components/insights/unanswered/unanswered-list";
import { Time } from "@/components/ui/time";
import type { PlannedSearch } from "@/domain/studies/planned-search-query";
import { StudyLine } from "./study-line";

type PlannedSearchesProps = {
  searches: PlannedSearch[];
  reader: { now: Date; timeZone: string; locale: string };
};

/** What people looked for in vain, each with the study that is to find it out. */
export function PlannedSearches({ searches, reader }: PlannedSearchesProps) {
  return (
    <ol aria-label="Searches" className="divide-y divide-line border-y border-line">
      {searches.map(({ folded, words, times, lastAt, study }) => (
        <li key={folded} className="py-4">
          <p dir="auto" className="max-w-measure font-serif text-20 wrap-anywhere">
            {words}
          </p>
          <p className="mt-0.5 flex flex-wrap items-center gap-x-4 gap-y-1 text-15 text-muted">
            <span>{timesWords(times, reader.locale)}</span>
            <span>
              {times > 1 ? "last " : ""}
              {isThisHour(lastAt, reader.now) ? "within the hour" : <Time {...reader} at={lastAt} />}
            </span>
          </p>
          <p className="mt-1 text-15">
            <span className="text-muted">Planned: </span>
            <StudyLine study={study} locale={reader.locale} />
          </p>
        </li>
      ))}
    </ol>
  );
}
