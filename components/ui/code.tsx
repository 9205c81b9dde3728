import clsx from "clsx";
import type { ReactNode } from "react";

/** Code and ids. */
export function Code({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <code className={clsx("rounded-small bg-wash px-1.5 py-0.5 font-code text-[0.9em]", className)}>
      {children}
    </code>
  );
}

/** A key to press. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-flex min-h-6 min-w-6 items-center justify-center rounded-small border border-line bg-surface px-1.5 font-sans text-13 text-muted">
      {children}
    </kbd>
  );
}
