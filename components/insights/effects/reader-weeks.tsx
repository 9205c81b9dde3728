const barWidth = 5;
const step = 7;
const height = 18;

/** How many opened it in each of the last weeks: a bar a week, the latest at the end. Beside it stands the figure. */
export function ReaderWeeks({ weeks }: { weeks: number[] }) {
  const most = Math.max(1, ...weeks);
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${weeks.length * step - (step - barWidth)} ${height}`}
      className="h-4.5 w-auto shrink-0 text-tide forced-colors:text-ink"
    >
      {weeks.map((people, week) => {
        const tall = people === 0 ? 1 : Math.max(2, (people / most) * height);
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a week is its place
            key={week}
            x={week * step}
            y={height - tall}
            width={barWidth}
            height={tall}
            rx="1"
            className={people === 0 ? "fill-line" : undefined}
            fill="currentColor"
          />
        );
      })}
    </svg>
  );
}
