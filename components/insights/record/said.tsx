import clsx from "clsx";
import { Prose } from "@/components/ui/prose";
import type { Tongue } from "./tongue";

type SaidProps = { html: string | undefined; tongue: Tongue; className?: string };

/** What somebody wrote, in its own language and direction; nothing where nothing was written. */
export function Said({ html, tongue, className }: SaidProps) {
  if (!html) return null;
  return (
    <div {...tongue} className={clsx("min-w-0", className)}>
      <Prose html={html} />
    </div>
  );
}

type SaidListProps = {
  items: { id: string }[];
  /** HTML by the item's id. */
  html: (id: string) => string | undefined;
  tongue: Tongue;
  /** Without signs before the points, where a word beside them says what they are. */
  isPlain?: boolean;
};

/** Points one below the other; those that say nothing are left out. */
export function SaidList({ items, html, tongue, isPlain = false }: SaidListProps) {
  return (
    <ul
      {...tongue}
      className={clsx(
        "grid max-w-measure grid-cols-1 wrap-anywhere",
        isPlain ? "gap-3" : "list-disc gap-2 ps-5 marker:text-muted",
      )}
    >
      {items.map(({ id }) =>
        html(id) ? (
          <li key={id}>
            <Prose inline html={html(id) ?? ""} />
          </li>
        ) : null,
      )}
    </ul>
  );
}
