import type { ReactNode } from "react";
import { StatementLink } from "@/components/insights/statement-link";
import { ChevronRight } from "@/components/ui/icons";
import type { KnownInsight } from "@/domain/initiatives/known-query";

type DismissedListProps = { dismissed: KnownInsight[]; say: (known: KnownInsight) => ReactNode };

/** What was set aside, folded away, with who did it and why. */
export function DismissedList({ dismissed, say }: DismissedListProps) {
  if (dismissed.length === 0) return null;
  return (
    <details className="group/aside mt-6">
      <summary className="inline-flex min-h-8 items-center gap-1 rounded-small text-15 text-muted">
        <ChevronRight
          aria-hidden
          className="size-4 transition-transform group-open/aside:rotate-90 print:hidden"
        />
        Dismissed <span className="tabular-nums">{dismissed.length}</span>
      </summary>
      <ul className="divide-y divide-line ps-5">
        {dismissed.map((known) => (
          <li key={known.record.id} className="py-3">
            <p lang={known.record.language} dir="auto" className="font-serif wrap-anywhere">
              <StatementLink href={known.record.href}>{known.record.statement}</StatementLink>
            </p>
            {say(known)}
          </li>
        ))}
      </ul>
    </details>
  );
}
