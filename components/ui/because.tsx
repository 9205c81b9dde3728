import clsx from "clsx";
import type { ReactNode } from "react";

/** Why something is here. The sentence goes on after "because". */
export function Because({ className, children }: { className?: string; children: ReactNode }) {
  return <p className={clsx("font-serif text-15 text-muted italic", className)}>because {children}</p>;
}
