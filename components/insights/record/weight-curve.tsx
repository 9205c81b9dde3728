import type { WeightPoint } from "@/domain/evidence/weight-query";

type WeightCurveProps = {
  points: WeightPoint[];
  /** Below this it needs review. */
  half: number | null;
  /** The picture in words. */
  label: string;
  figure: (value: number) => string;
};

const wide = 600;
const high = 96;

/** A line from left to right; lines keep their width however wide the picture is drawn. */
export function WeightCurve({ points, half, label, figure }: WeightCurveProps) {
  const most = Math.max(...points.map(({ weight }) => weight), half ?? 0, 0.1) * 1.05;
  const from = points[0]?.at.getTime() ?? 0;
  const span = Math.max(1, (points.at(-1)?.at.getTime() ?? 0) - from);
  const x = (at: Date) => round(((at.getTime() - from) / span) * wide);
  const y = (weight: number) => round(high - (weight / most) * high);
  const line = points.map(({ at, weight }) => `${x(at)},${y(weight)}`).join(" ");
  const revisions = points.filter(({ revision }) => revision !== null);
  const lastRevision = revisions.at(-1)?.at;
  return (
    <div className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-2">
      <div aria-hidden="true" className="flex flex-col justify-between text-13 text-muted tabular-nums">
        <span>{figure(most / 1.05)}</span>
        <span>0</span>
      </div>
      <svg
        role="img"
        aria-labelledby="weight-title weight-words"
        viewBox={`0 -2 ${wide} ${high + 10}`}
        preserveAspectRatio="none"
        className="h-28 w-full overflow-visible text-tide forced-colors:text-ink"
        fill="none"
      >
        <title id="weight-title">The weight over time</title>
        <desc id="weight-words">{label}</desc>
        <polygon points={`0,${high} ${line} ${wide},${high}`} className="fill-tide-soft" />
        <path d={`M0 ${high}H${wide}`} className="stroke-edge" vectorEffect="non-scaling-stroke" />
        {half !== null && lastRevision && (
          <path
            d={`M${x(lastRevision)} ${y(half)}H${wide}`}
            className="stroke-sand-ink forced-colors:stroke-current"
            strokeDasharray="5 4"
            strokeWidth="1.5"
            vectorEffect="non-scaling-stroke"
          />
        )}
        <polyline
          points={line}
          stroke="currentColor"
          strokeWidth="2"
          strokeLinejoin="round"
          vectorEffect="non-scaling-stroke"
        />
        {revisions.map(({ at, revision }) => (
          <path
            key={revision}
            d={`M${x(at)} ${high - 6}V${high + 8}`}
            className="stroke-ink"
            strokeWidth="2"
            vectorEffect="non-scaling-stroke"
          >
            <title>{`Revision ${revision}`}</title>
          </path>
        ))}
      </svg>
    </div>
  );
}

const round = (value: number) => Math.round(value * 10) / 10;
