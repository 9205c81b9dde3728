import clsx from "clsx";
import { CircleAlert } from "@/components/ui/icons";
import type { LineageNode } from "@/domain/upkeep/lineage/lineage-query";
import type { Placed } from "./lay-out-lineage";
import { factsOf, staleWords, titleOf } from "./lineage-words";

type LineageBoxProps = { placed: Placed; listHref: string };

/** One node: its shape says what it is, and so does its first word; it leads to where that is shown. */
export function LineageBox({ placed: { node, x, y, width, height }, listHref }: LineageBoxProps) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <foreignObject width={width} height={height}>
        {node.kind === "more" ? (
          <a
            href={listHref}
            className="flex h-full items-center justify-center rounded border border-dashed border-edge bg-paper px-2 text-center text-13 text-tide underline underline-offset-3 -outline-offset-2"
          >
            {node.words}
          </a>
        ) : (
          <Box node={node} />
        )}
      </foreignObject>
    </g>
  );
}

const kinds = { snapshot: "Data", evidence: "Evidence", insight: "Insight" } as const;

/** Data has a double edge at its left, evidence is rounded, an insight has a strong line. */
const shapes = {
  snapshot:
    "rounded-small border-y border-e border-edge border-s-4 border-s-edge [border-inline-start-style:double]",
  evidence: "rounded-[1.25rem] border border-edge",
  insight: "rounded-small border-2 border-edge",
} as const;

function Box({ node }: { node: LineageNode }) {
  const stale = staleWords(node);
  const isFocus = node.kind === "insight" && node.isFocus;
  return (
    <a
      href={node.href}
      aria-current={isFocus ? "true" : undefined}
      title={node.kind === "insight" && node.why.length > 0 ? node.why.join("\n") : undefined}
      className={clsx(
        "flex h-full flex-col justify-center gap-0.5 px-3 py-1 text-13 leading-[1.125rem] -outline-offset-2 hover:bg-wash",
        shapes[node.kind],
        isFocus ? "border-tide! bg-tide-soft" : "bg-paper",
        stale && !isFocus && "border-sand-ink! bg-sand-soft",
      )}
    >
      <span className="text-muted">
        {isFocus ? "This insight" : kinds[node.kind]} · {factsOf(node)}
      </span>
      <span
        lang={node.kind === "snapshot" ? undefined : node.language}
        dir="auto"
        className={clsx(
          "overflow-hidden wrap-anywhere text-ink",
          node.kind === "insight" ? "line-clamp-3 font-serif text-15 leading-5" : "line-clamp-2",
        )}
      >
        {titleOf(node)}
      </span>
      {stale && (
        <span className="flex items-start gap-1 font-medium text-sand-ink">
          <CircleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
          <span>{stale}</span>
        </span>
      )}
    </a>
  );
}
