import { useId } from "react";
import { type Completion, leastPeople } from "@/domain/paths/people-on-path-query";
import { peopleWords } from "./stand-words";

type CompletionPlotProps = { completion: Completion; figure: (count: number) => string };

/** How long people took to the end: the middle of them in words, and all of them by weeks. */
export function CompletionPlot({ completion, figure }: CompletionPlotProps) {
  const { finished, medianDays, middleHalf } = completion;
  if (finished === 0) return <p className="text-muted">Nobody has finished it yet.</p>;
  if (medianDays === null || middleHalf === null)
    return (
      <p className="text-muted">
        {peopleWords(finished)} finished it. How long it takes is said from {leastPeople} on.
      </p>
    );
  return (
    <>
      <p className="mb-4 max-w-measure">
        {peopleWords(finished, figure)} finished it, half of them within{" "}
        <strong className="font-semibold">{daysWords(medianDays)}</strong>; the middle half took{" "}
        {middleHalf[0] === middleHalf[1]
          ? daysWords(middleHalf[0])
          : `${middleHalf[0]} to ${daysWords(middleHalf[1])}`}
        .
      </p>
      <Weeks completion={completion} />
    </>
  );
}

const daysWords = (days: number) => (days === 1 ? "1 day" : `${days} days`);

/** So many weeks are drawn one by one; the rest is one last bar. */
const mostWeeks = 16;
const [height, step] = [96, 24];

function Weeks({ completion }: { completion: Completion }) {
  const id = useId();
  const bars = barsOf(completion);
  const most = Math.max(...bars.map(({ people }) => people));
  const width = bars.length * step;
  return (
    <svg
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      viewBox={`0 -16 ${width} ${height + 40}`}
      className="h-38 max-w-full"
    >
      <title id={`${id}-title`}>People who finished, by the week in which they did</title>
      <desc id={`${id}-desc`}>
        {bars
          .filter(({ people }) => people > 0)
          .map(({ label, people }) => `${label}: ${people}`)
          .join("; ")}
      </desc>
      {bars.map(({ label, tick, people }, place) => {
        const tall = (people / most) * height;
        return (
          <g key={label} transform={`translate(${place * step} 0)`}>
            <rect
              x="2"
              y={height - tall}
              width={step - 4}
              height={tall}
              rx="1"
              className="fill-tide forced-colors:fill-[Highlight]"
            >
              <title>{`${label}: ${people}`}</title>
            </rect>
            {people > 0 && (
              <text
                x={step / 2}
                y={height - tall - 4}
                textAnchor="middle"
                className="fill-ink text-[11px] tabular-nums"
              >
                {people}
              </text>
            )}
            <text
              x={step / 2}
              y={height + 16}
              textAnchor="middle"
              className="fill-muted text-[11px] tabular-nums"
            >
              {tick}
            </text>
          </g>
        );
      })}
      <line x1="0" x2={width} y1={height} y2={height} className="stroke-edge" />
    </svg>
  );
}

function barsOf({ weeks }: Completion) {
  const last = Math.max(...weeks.map(({ week }) => week));
  const drawn = Math.min(last, mostWeeks);
  const bars = Array.from({ length: drawn }, (_, index) => ({
    ...{ label: `Week ${index + 1}`, tick: String(index + 1) },
    people: weeks.find(({ week }) => week === index + 1)?.people ?? 0,
  }));
  const rest = weeks.reduce((sum, { week, people }) => sum + (week > mostWeeks ? people : 0), 0);
  return rest > 0
    ? [...bars, { label: `Week ${mostWeeks + 1} or later`, tick: "later", people: rest }]
    : bars;
}
