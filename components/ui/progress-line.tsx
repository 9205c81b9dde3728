import clsx from "clsx";

type ProgressLineProps = { done: number; of: number; label: string; className?: string };

/** How far along, as a thin line and in words for those who do not see it. */
export function ProgressLine({ done, of, label, className }: ProgressLineProps) {
  const share = of > 0 ? Math.min(1, done / of) * 100 : 0;
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={of}
      aria-valuenow={done}
      aria-valuetext={`${done} of ${of}`}
      className={className}
    >
      <svg
        aria-hidden="true"
        viewBox="0 0 100 4"
        preserveAspectRatio="none"
        className="h-1 w-full rounded-full"
      >
        <rect width="100" height="4" className="fill-line" />
        <rect width={share} height="4" className={clsx("fill-tide forced-colors:fill-[Highlight]")} />
      </svg>
    </div>
  );
}
