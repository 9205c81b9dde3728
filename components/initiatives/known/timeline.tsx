import { useId } from "react";
import type { Reader } from "@/components/insights/record/tongue";
import { calendarDay } from "@/components/people/calendar-day";
import { Chip } from "@/components/ui/chip";
import { ChevronRight } from "@/components/ui/icons";
import type { OccasionListed } from "@/domain/initiatives/known-query";
import { foundWords, occasionWords } from "./occasion-words";
import {
  type TimelineDay,
  type TimelineMark,
  type TimelineRow,
  timelineMarks,
  timelineRows,
} from "./timeline-marks";

type TimelineProps = { days: TimelineDay[]; occasions: OccasionListed[]; today: string; reader: Reader };

/** The days of an initiative and each time it came up: as a thin line, and the same as a list. */
export function Timeline({ days, occasions, today, reader: { locale } }: TimelineProps) {
  const rows = timelineRows(days, occasions, today);
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last || rows.length === 1) return null;
  return (
    <section aria-label="Timeline" className="mb-10">
      <Line marks={timelineMarks(rows)} locale={locale} />
      <p aria-hidden className="flex justify-between gap-4 text-13 text-muted">
        <span>{calendarDay(first.day, locale)}</span>
        {last.day !== first.day && <span>{calendarDay(last.day, locale)}</span>}
      </p>
      <details className="group/days mt-1">
        <summary className="inline-flex min-h-8 items-center gap-1 rounded-small text-15">
          <ChevronRight
            aria-hidden
            className="size-4 text-muted transition-transform group-open/days:rotate-90 print:hidden"
          />
          {summaryOf(days, occasions, today, locale)}
        </summary>
        <ol className="mt-1 grid max-w-2xl gap-2 ps-5 text-15">
          {rows.map((row) => (
            <Row key={keyOf(row)} row={row} locale={locale} />
          ))}
        </ol>
      </details>
    </section>
  );
}

const keyOf = (row: TimelineRow) =>
  row.kind === "occasion" ? row.occasion.id : `${row.kind} ${row.day} ${row.words}`;

/** The next day to come, and how often it came up. */
function summaryOf(days: TimelineDay[], occasions: OccasionListed[], today: string, locale: string) {
  const next = days.filter(({ on }) => on >= today).toSorted((a, b) => (a.on < b.on ? -1 : 1))[0];
  const times = occasions.length === 1 ? "came up once" : `came up ${occasions.length} times`;
  const day = next && `${next.name} on ${calendarDay(next.on, locale)}`;
  if (occasions.length === 0) return day ?? "Its days";
  return day ? `${day}, ${times}` : `It ${times}`;
}

function Row({ row, locale }: { row: TimelineRow; locale: string }) {
  return (
    <li className="grid gap-x-4 sm:grid-cols-[11rem_minmax(0,1fr)]">
      <span className="text-muted tabular-nums">{calendarDay(row.day, locale)}</span>
      {row.kind === "occasion" ? (
        <Came occasion={row.occasion} />
      ) : (
        <span dir="auto" className={row.kind === "today" ? "text-muted" : "font-medium wrap-anywhere"}>
          {row.words}
        </span>
      )}
    </li>
  );
}

function Came({ occasion }: { occasion: OccasionListed }) {
  return (
    <span className="wrap-anywhere">
      <span dir="auto">{occasionWords(occasion)}</span>{" "}
      {occasion.found > 0 && <Chip tone="tide">{foundWords(occasion.found)}</Chip>}
      {occasion.waits && <span className="text-muted">being looked up</span>}
    </span>
  );
}

/** Places are shares of the width and sizes are not, so that it is drawn as sharp on a phone as on paper. */
function Line({ marks, locale }: { marks: TimelineMark[]; locale: string }) {
  const id = useId();
  const told = marks.map(({ row }) => `${calendarDay(row.day, locale)}: ${wordsOf(row)}`).join("; ");
  return (
    <div className="px-2">
      <svg role="img" aria-labelledby={id} className="h-9 w-full overflow-visible" stroke="currentColor">
        <title id={id}>{`Timeline. ${told}.`}</title>
        <line x1="0%" y1="18" x2="100%" y2="18" className="text-edge" strokeWidth="1" />
        {marks.map(({ row, at }) => (
          <svg key={keyOf(row)} aria-hidden x={`${at}%`} y="18" className="overflow-visible">
            <Mark row={row} />
          </svg>
        ))}
      </svg>
    </div>
  );
}

const wordsOf = (row: TimelineRow) =>
  row.kind === "occasion"
    ? [occasionWords(row.occasion), foundWords(row.occasion.found)].filter(Boolean).join(", ")
    : row.words;

function Mark({ row }: { row: TimelineRow }) {
  if (row.kind === "today") return <path d="M0-14V14" className="text-sand" strokeWidth="2" />;
  if (row.kind === "occasion") return <Occasion found={row.occasion.found} />;
  if (row.kind === "milestone")
    return <path d="M-5 0L0-5 5 0 0 5Z" className="fill-surface text-ink" strokeWidth="1.5" />;
  return <path d="M-5-5H5V5H-5Z" className="fill-ink text-ink" strokeWidth="1" />;
}

/** Above the line, filled where something came up. */
const Occasion = ({ found }: { found: number }) => (
  <circle
    cy="-9"
    r="3.5"
    strokeWidth="1.5"
    className={found > 0 ? "fill-tide text-tide" : "fill-paper text-tide"}
  />
);
