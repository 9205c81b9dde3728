import { StatementLink } from "@/components/insights/statement-link";
import type { StepFigures } from "@/domain/paths/people-on-path-query";
import { peopleWords } from "./stand-words";

type StepPlotProps = { people: number; steps: StepFigures[]; figure: (count: number) => string };

/** Step by step: how many did it, and who stands before it and does not go on. */
export function StepPlot({ people, steps, figure }: StepPlotProps) {
  return (
    <ol className="max-w-3xl list-none divide-y divide-line border-y border-line">
      {steps.map((step) => (
        <li
          key={step.id}
          className="grid grid-cols-[2rem_minmax(0,1fr)] gap-x-3 py-4 sm:grid-cols-[2.5rem_minmax(0,1fr)]"
        >
          <span className="text-15 text-muted tabular-nums">{step.number}</span>
          <div className="min-w-0">
            <p lang={step.language} dir="auto" className="font-serif wrap-anywhere">
              <StatementLink href={step.href}>{step.statement}</StatementLink>
            </p>
            <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1">
              <Bar people={people} step={step} />
              <span className="text-15 text-muted tabular-nums">
                {peopleWords(step.done, figure)} did it{stoppedWords(step, figure)}
              </span>
            </div>
          </div>
        </li>
      ))}
    </ol>
  );
}

const width = 240;

/** The share that did it, and behind it, set apart by a gap and by stripes, the share that stopped before it. */
function Bar({ people, step }: { people: number; step: StepFigures }) {
  const stopped = step.behindHere + step.leftHere;
  const long = (count: number) => (people > 0 ? Math.min(1, count / people) * width : 0);
  const stripes = `stripes-${step.id}`;
  return (
    <svg
      role="img"
      aria-labelledby={`bar-${step.id}`}
      viewBox={`0 0 ${width} 10`}
      className="h-2.5 w-60 max-w-full"
    >
      <title id={`bar-${step.id}`}>
        {`Step ${step.number}: ${step.done} of ${people} did it, ${stopped} stopped before it`}
      </title>
      <pattern id={stripes} width="4" height="10" patternUnits="userSpaceOnUse">
        <rect width="2.5" height="10" className="fill-sand forced-colors:fill-[CanvasText]" />
      </pattern>
      <rect width={width} height="10" className="fill-line forced-colors:fill-[GrayText]" />
      <rect width={long(step.done)} height="10" className="fill-tide forced-colors:fill-[Highlight]" />
      {stopped > 0 && (
        <rect
          x={Math.min(long(step.done) + 1, width - Math.max(2.5, long(stopped)))}
          width={Math.max(2.5, long(stopped))}
          height="10"
          fill={`url(#${stripes})`}
        />
      )}
    </svg>
  );
}

function stoppedWords({ behindHere, leftHere }: StepFigures, figure: (count: number) => string) {
  const parts = [
    ...(behindHere > 0 ? [`${figure(behindHere)} ${behindHere === 1 ? "is" : "are"} behind here`] : []),
    ...(leftHere > 0 ? [`${figure(leftHere)} left here`] : []),
  ];
  return parts.length > 0 ? `; ${parts.join(", ")}` : "";
}
