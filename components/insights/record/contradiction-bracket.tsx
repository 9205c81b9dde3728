import type { ReactNode } from "react";
import { Certainty } from "@/components/ui/certainty";
import type { LinkedRecord, RecordView } from "@/domain/insights/record-query";
import { certaintyLevel } from "../certainty-level";
import { StatementLink } from "../statement-link";

/** Binds the claim to every published one that contradicts it: neither is read without the other. */
export function ContradictionBracket({ view, children }: { view: RecordView; children: ReactNode }) {
  const others = contradicting(view);
  if (others.length === 0) return children;
  return (
    <section
      aria-label="Two insights that contradict each other"
      className="relative ps-5 before:absolute before:inset-y-1 before:start-0 before:w-2.5 before:border-y-2 before:border-s-2 before:border-coral sm:ps-7"
    >
      {children}
      <ul className="mt-6 grid gap-4">
        {others.map((other) => (
          <Other key={other.id} other={other} />
        ))}
      </ul>
    </section>
  );
}

/** Each other record once, whichever of the two says so. */
function contradicting({ links }: RecordView) {
  const found = links.filter(({ kind, status }) => kind === "contradicts" && status === "published");
  return found.filter(({ id }, position) => found.findIndex((one) => one.id === id) === position);
}

function Other({ other }: { other: LinkedRecord }) {
  return (
    <li>
      <p className="text-15 font-medium text-coral">
        {other.way === "to" ? "It contradicts" : "Contradicted by"}
      </p>
      <p className="max-w-[40em] font-serif text-20 wrap-anywhere" lang={other.language} dir="auto">
        <StatementLink href={other.href}>{other.statement}</StatementLink>
      </p>
      <p className="mt-1 flex flex-wrap items-baseline gap-x-4 gap-y-1 text-15 text-muted">
        <Certainty level={certaintyLevel(other.certainty)} className="text-ink" />
        {other.note && <span dir="auto">{other.note}</span>}
      </p>
    </li>
  );
}
