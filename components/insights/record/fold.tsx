import type { ReactNode } from "react";
import { ChevronRight } from "@/components/ui/icons";

type FoldProps = { title: string; hint?: string; children: ReactNode };

/** A part of the page that is there when asked for; in print it stands open. */
export function Fold({ title, hint, children }: FoldProps) {
  return (
    <details className="group/fold border-b border-line">
      <summary className="flex items-baseline gap-2 rounded-small py-4">
        <ChevronRight
          aria-hidden
          className="size-4 shrink-0 self-center text-muted transition-transform group-open/fold:rotate-90 print:hidden"
        />
        <h2 className="font-serif text-20 font-semibold">{title}</h2>
        {hint && <span className="truncate text-15 text-muted max-sm:hidden print:hidden">{hint}</span>}
      </summary>
      <div className="ps-6 print:ps-0">{children}</div>
    </details>
  );
}
