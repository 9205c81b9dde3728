import clsx from "clsx";
import { makeIcon } from "./make-icon";

export type CertaintyLevel = "high" | "moderate" | "low" | "very low" | "unrated";

export const certaintyLevels: Record<CertaintyLevel, { dots: number; words: string }> = {
  high: { dots: 4, words: "High certainty" },
  moderate: { dots: 3, words: "Moderate certainty" },
  low: { dots: 2, words: "Low certainty" },
  "very low": { dots: 1, words: "Very low certainty" },
  unrated: { dots: 0, words: "Not yet rated" },
};

/** One element each, because lists show many of them. */
const drawings = [0, 1, 2, 3, 4].map(drawDots);

function drawDots(dots: number) {
  return makeIcon(
    [0, 1, 2, 3].map((place) => [
      "circle",
      { cx: 5 + place * 12, cy: 5, r: 3.875, fill: place < dots ? "currentColor" : "none" },
    ]),
  );
}

/** How sure we are: four dots and the word, never the dots alone. */
export function Certainty({ level, className }: { level: CertaintyLevel; className?: string }) {
  const { dots, words } = certaintyLevels[level];
  const Dots = drawings[dots] ?? drawDots(dots);
  return (
    <span
      className={clsx("inline-flex align-middle items-center gap-2 text-15 whitespace-nowrap", className)}
    >
      <Dots aria-hidden viewBox="0 0 46 10" className="h-2.5 w-[2.875rem] text-ink" strokeWidth="1.25" />
      <span className={dots === 0 ? "text-muted" : undefined}>{words}</span>
    </span>
  );
}
