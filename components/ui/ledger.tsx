import { type ReactNode, useId } from "react";

/** A page in parts whose names stand beside them: one glance down the left edge tells what there is. */
export function Ledger({ children }: { children: ReactNode }) {
  return <div className="divide-y divide-line border-y border-line">{children}</div>;
}

type LedgerPartProps = {
  title: string;
  /** How much waits here, said beside the name. */
  count?: number;
  children: ReactNode;
};

/** One part; on a phone its name stands above it. */
export function LedgerPart({ title, count, children }: LedgerPartProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid gap-x-8 gap-y-2 py-6 md:grid-cols-[11rem_1fr] md:py-8">
      <h2 id={id} className="font-serif text-17 font-semibold">
        {title}
        {count ? (
          <span className="ml-2 font-sans text-15 font-normal text-muted tabular-nums">{count}</span>
        ) : null}
      </h2>
      <div className="min-w-0">{children}</div>
    </section>
  );
}
