import clsx from "clsx";
import type { ReactNode } from "react";

/** Long text as somebody wrote it, rendered: the serif, the measure, quiet lists and tables. */
export function Prose({ className, children }: { className?: string; children: ReactNode }) {
  return <div className={clsx("prose", className)}>{children}</div>;
}
