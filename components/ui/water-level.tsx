import clsx from "clsx";

type WaterLevelProps = {
  /** 0 to 1. */
  share: number;
  /** What the figure counts, for those who do not see the drawing: "of the team remember it". */
  of?: string;
  /** Estimated from few answers: drawn dashed, and said. */
  fewAnswers?: boolean;
  className?: string;
};

/** How much is still remembered: a small gauge of water, and the figure. */
export function WaterLevel({ share, of = "remembered", fewAnswers = false, className }: WaterLevelProps) {
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 100);
  return (
    <span
      data-tip={fewAnswers ? "Estimated from few answers" : undefined}
      className={clsx("inline-flex items-center gap-1.5 text-15 tabular-nums whitespace-nowrap", className)}
    >
      <Gauge percent={percent} dashed={fewAnswers} />
      <span>
        {percent}
        {"\u2009%"}
      </span>
      <span className="sr-only">
        {of}
        {fewAnswers && ", estimated from few answers"}
      </span>
    </span>
  );
}

/** The glass is 16 high inside; the water has a small wave unless it is empty or full to the brim. */
function Gauge({ percent, dashed }: { percent: number; dashed: boolean }) {
  const top = 18 - (percent / 100) * 16;
  const swell = percent === 0 || percent === 100 ? 0 : 1;
  const surface = `M2 ${top}q2 ${-swell} 4 0t4 0`;
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 12 20"
      className="h-5 w-3 text-tide"
      stroke="currentColor"
      fill="none"
    >
      {percent > 0 && (
        <path d={`${surface}V18H2Z`} fill="currentColor" fillOpacity={dashed ? 0.25 : 1} stroke="none" />
      )}
      <path
        d="M1 1v16.5a1.5 1.5 0 0 0 1.5 1.5h7a1.5 1.5 0 0 0 1.5-1.5V1"
        strokeLinecap="round"
        strokeDasharray={dashed ? "2 2" : undefined}
      />
    </svg>
  );
}
