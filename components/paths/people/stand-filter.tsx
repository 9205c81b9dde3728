import clsx from "clsx";
import Link from "next/link";
import { type WayToStand, waysToStand } from "@/domain/paths/people-on-path-input";
import type { StandCounts } from "@/domain/paths/people-on-path-query";
import { standWords } from "./stand-words";

type StandFilterProps = {
  counts: StandCounts;
  show: WayToStand | undefined;
  address: (show: WayToStand | undefined) => string;
  figure: (count: number) => string;
};

/** How many stand in which way, and the way to see those alone. */
export function StandFilter({ counts, show, address, figure }: StandFilterProps) {
  const all = waysToStand.reduce((sum, way) => sum + counts[way], 0);
  const choices = [undefined, ...waysToStand.filter((way) => counts[way] > 0 || way === show)];
  return (
    <nav aria-label="Who is shown" className="mb-4 print:hidden">
      <ul className="-mx-3 flex flex-wrap">
        {choices.map((way) => (
          <li key={way ?? "all"}>
            <Link
              href={address(way)}
              prefetch={false}
              aria-current={way === show ? "page" : undefined}
              className={clsx(
                "flex min-h-11 items-center gap-2 rounded-small px-3 text-15 whitespace-nowrap hover:bg-wash",
                way === show ? "font-medium text-ink" : "text-muted",
              )}
            >
              <span
                className={
                  way === show ? "underline decoration-tide decoration-2 underline-offset-8" : undefined
                }
              >
                {way ? standWords[way] : "Everybody"}
              </span>
              <span className="text-13 font-normal text-muted tabular-nums">
                {figure(way ? counts[way] : all)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
