import clsx from "clsx";
import type { ReactNode } from "react";

export type Definition = { term: string; children: ReactNode };

/** Facts about one thing: what it is called on the left, what it is on the right. */
export function DefinitionList({ items, className }: { items: Definition[]; className?: string }) {
  return (
    <dl className={clsx("divide-y divide-line border-y border-line text-15", className)}>
      {items.map((item) => (
        <div key={item.term} className="grid gap-x-6 py-2.5 sm:grid-cols-[12rem_1fr]">
          <dt className="text-muted">{item.term}</dt>
          <dd className="min-w-0">{item.children}</dd>
        </div>
      ))}
    </dl>
  );
}
