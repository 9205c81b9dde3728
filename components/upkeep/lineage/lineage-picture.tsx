import clsx from "clsx";
import type { Lineage } from "@/domain/upkeep/lineage/lineage-query";
import { foldLineage } from "./fold-lineage";
import { type Layout, type Line, layOutLineage } from "./lay-out-lineage";
import { LineageBox } from "./lineage-box";

type LineagePictureProps = { lineage: Lineage; listHref: string };

/**
 * What rests on what, from left to right: versions of data, evidence, insights, what is derived from them. Wide ones
 * scroll within their own box and begin at the insight that they are about. On paper and on a phone the list beside it says the same.
 */
export function LineagePicture({ lineage, listHref }: LineagePictureProps) {
  const { width, height, placed, lines } = layOutLineage(foldLineage(lineage));
  const focus = placed.find(({ node }) => node.kind === "insight" && node.isFocus);
  return (
    <section
      aria-label="Lineage, drawn"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
      tabIndex={0}
      className="relative overflow-x-auto rounded border border-line bg-surface"
    >
      {focus && <BeginHere x={focus.x} width={focus.width} />}
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        className="mx-auto block max-w-none"
      >
        <title>What rests on what</title>
        <desc>
          From left to right: versions of data, the evidence that rests on them, insights, and insights
          derived from those.
        </desc>
        <Arrowheads />
        <Lines lines={lines} placed={placed} />
        {placed.map((one) => (
          <LineageBox key={one.node.id} placed={one} listHref={listHref} />
        ))}
      </svg>
    </section>
  );
}

/** What stands within a picture is no place to begin at for a browser, and a style of its own is not let through to a page. */
const BeginHere = ({ x, width }: { x: number; width: number }) => (
  <div aria-hidden className="pointer-events-none absolute top-0 left-0 flex">
    <svg width={x} height="1" className="shrink-0" />
    <svg width={width} height="1" className="shrink-0 snap-center [scroll-initial-target:nearest]" />
  </div>
);

const Arrowheads = () => (
  <defs>
    <marker
      id="lineage-arrow"
      viewBox="0 0 8 8"
      refX="7"
      refY="4"
      markerWidth="8"
      markerHeight="8"
      orient="auto-start-reverse"
    >
      <path d="M0 0.5L7 4L0 7.5z" className="fill-edge" />
    </marker>
  </defs>
);

/** A line to or from what is stale is drawn stronger; to an older version it is dashed. */
function Lines({ lines, placed }: Pick<Layout, "lines" | "placed">) {
  const names = new Map(placed.map(({ node }) => [node.id, node.kind]));
  return (
    <g fill="none">
      {lines.map((line) => (
        <path
          key={`${line.from} ${line.to}`}
          d={curve(line)}
          className={clsx("stroke-edge", names.get(line.to) === "more" && "opacity-60")}
          strokeWidth="1.5"
          strokeDasharray={line.kind === "newer" ? "5 4" : undefined}
          markerEnd={line.kind === "newer" ? undefined : "url(#lineage-arrow)"}
        />
      ))}
    </g>
  );
}

/** Through the middle of each stretch, bent at the points between. */
function curve({ points }: Line) {
  const [first, ...rest] = points.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));
  if (!first) return "";
  const parts = [`M${first.x} ${first.y}`];
  rest.forEach((point, index) => {
    const next = rest[index + 1];
    if (!next) parts.push(`L${point.x} ${point.y}`);
    else parts.push(`Q${point.x} ${point.y} ${(point.x + next.x) / 2} ${(point.y + next.y) / 2}`);
  });
  return parts.join("");
}
