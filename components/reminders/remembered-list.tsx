import type { ReactNode } from "react";
import { StatementLink } from "@/components/insights/statement-link";
import { calendarDay } from "@/components/people/calendar-day";
import { TextLink } from "@/components/ui/text-link";
import { WaterLevel } from "@/components/ui/water-level";
import type { RememberedInsight } from "@/domain/reminders/remembered-query";
import { nextQuestionWords } from "./next-question-words";

/** The person's own day, and how they write dates. */
export type OwnDays = { today: string; locale: string };

type RememberedListProps = {
  label: string;
  insights: RememberedInsight[];
  days: OwnDays;
  /** What may be said of each. */
  say?: (insight: RememberedInsight) => ReactNode;
};

/** An estimate from fewer meetings than these is shown as one from few answers. */
const few = 3;

/** Insights one below the other: how much is left of each, when it was met and when it is asked again. */
export function RememberedList({ label, insights, days, say }: RememberedListProps) {
  return (
    <ul aria-label={label} className="max-w-4xl divide-y divide-line border-y border-line">
      {insights.map((insight) => (
        <li
          key={insight.id}
          className="grid grid-cols-[4.5rem_minmax(0,1fr)] items-baseline gap-x-4 gap-y-1 py-4 md:grid-cols-[4.5rem_minmax(0,1fr)_auto] md:gap-x-6"
        >
          <Level insight={insight} />
          <div className="min-w-0">
            <p lang={insight.language} dir="auto" className="font-serif wrap-anywhere">
              <StatementLink href={insight.href}>{insight.statement}</StatementLink>
            </p>
            <p className="mt-1 flex flex-wrap gap-x-5 gap-y-1 text-15 text-muted">
              <Facts insight={insight} days={days} />
            </p>
          </div>
          {say && <div className="col-start-2 md:col-start-3">{say(insight)}</div>}
        </li>
      ))}
    </ul>
  );
}

function Level({ insight: { recall, contacts } }: { insight: RememberedInsight }) {
  if (recall === null) return <p className="text-15 text-muted">Not met</p>;
  return (
    <p>
      <WaterLevel share={recall} of="of it is what you remember now" fewAnswers={contacts < few} />
    </p>
  );
}

function Facts({ insight, days: { today, locale } }: { insight: RememberedInsight; days: OwnDays }) {
  const { openCardId, nextOn, lastOn, isEntrusted } = insight;
  return (
    <>
      {openCardId ? (
        <TextLink href={`/recall/${openCardId}`}>Asked now</TextLink>
      ) : (
        <span>{nextQuestionWords({ nextOn, today, locale, isFirst: lastOn === null })}</span>
      )}
      {lastOn && <span>Last met {lastOn === today ? "today" : calendarDay(lastOn, locale)}</span>}
      {isEntrusted && <span>Entrusted to you</span>}
    </>
  );
}
