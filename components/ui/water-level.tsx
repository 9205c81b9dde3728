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
      className={clsx(
        "inline-flex align-middle items-center gap-1.5 text-15 tabular-nums whitespace-nowrap",
        className,
      )}
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

/** The glass is 17 high inside; the water has a small wave unless the glass is empty or full. */
function Gauge({ percent, dashed }: { percent: number; dashed: boolean }) {
  const top = 19 - (percent / 100) * 17;
  const swell = percent === 0 || percent === 100 ? 0 : 1.5;
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 12 20"
      className="h-5 w-3 shrink-0 text-tide"
      stroke="currentColor"
      fill="none"
    >
      {percent > 0 && (
        <path
          d={`M1 ${top}q2.5 ${-swell} 5 0t5 0V${Math.max(top, 17)}a2 2 0 0 1-2 2H3a2 2 0 0 1-2-2Z`}
          fill="currentColor"
          fillOpacity={dashed ? 0.45 : 1}
          stroke="none"
        />
      )}
      <path
        d="M.5 .5V17a2.5 2.5 0 0 0 2.5 2.5h6a2.5 2.5 0 0 0 2.5-2.5V.5"
        strokeLinecap="round"
        strokeDasharray={dashed ? "1.5 2" : undefined}
      />
    </svg>
  );
}
