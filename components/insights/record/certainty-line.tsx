import clsx from "clsx";
import { calendarDay } from "@/components/people/calendar-day";
import { Certainty } from "@/components/ui/certainty";
import { ChevronRight } from "@/components/ui/icons";
import { Time } from "@/components/ui/time";
import type { RecordView } from "@/domain/insights/record-query";
import { certaintyLevel } from "../certainty-level";
import { Said } from "./said";
import type { Reader, Tongue } from "./tongue";

type CertaintyLineProps = { view: RecordView; tongue: Tongue; reader: Reader };

/** How sure we are with the reason one click away, whether it was looked at again, and when it will be. */
export function CertaintyLine({ view, tongue, reader }: CertaintyLineProps) {
  const { content, html, reverified, status } = view;
  const certainty = <Certainty level={certaintyLevel(content.certainty)} />;
  return (
    <div className="mt-4 flex flex-wrap items-baseline gap-x-6 gap-y-1.5 text-15 text-muted">
      {html.certaintyReason ? (
        <details className="group/why open:basis-full open:text-ink print:basis-full">
          <summary
            className="inline-flex items-center gap-1 rounded-small text-ink"
            data-tip="Why we are this sure"
          >
            {certainty}
            <ChevronRight
              aria-hidden
              className="size-4 text-muted transition-transform group-open/why:rotate-90 print:hidden"
            />
          </summary>
          <Said html={html.certaintyReason} tongue={tongue} className="mt-1 mb-2" />
        </details>
      ) : (
        <span className="text-ink">{certainty}</span>
      )}
      {reverified && (
        <span className={clsx("min-w-0 wrap-anywhere", reverified.checked.length > 60 && "order-last")}>
          Still true: {reverified.checked.replace(/[.;,\s]+$/u, "")}, {reverified.by},{" "}
          <Time {...reader} at={reverified.at} absolute />
        </span>
      )}
      {status === "published" && <NextCheck view={view} locale={reader.locale} />}
    </div>
  );
}

function NextCheck({ view: { nextReviewOn, isCheckDue }, locale }: { view: RecordView; locale: string }) {
  if (!nextReviewOn) return null;
  const day = calendarDay(nextReviewOn, locale);
  return isCheckDue ? (
    <span className="text-sand-ink">Check was due on {day}</span>
  ) : (
    <span className="whitespace-nowrap">Next check {day}</span>
  );
}
