import type { ReactNode } from "react";

/** One row of a sample page: what it shows on the left, the thing itself on the right. */
export function Sample({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-8 gap-y-3 border-t border-line py-6 sm:grid-cols-[9rem_1fr]">
      <h3 className="text-15 text-muted">{title}</h3>
      <div className="flex min-w-0 flex-wrap items-center gap-x-4 gap-y-4">{children}</div>
    </div>
  );
}
