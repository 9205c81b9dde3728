import { Slot } from "radix-ui/slot";
import type { ReactNode } from "react";

/** Gives its one child a tooltip on hover and focus. Never the only place where something important is said. */
export function Tooltip({ text, children }: { text: string; children: ReactNode }) {
  return <Slot data-tip={text}>{children}</Slot>;
}
