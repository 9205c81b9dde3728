"use client";

import { PanelLeft } from "@/components/ui/icons";
import { toggleRail } from "./toggle-rail";

/** Narrows and widens the rail; `[` does the same. */
export function RailToggle() {
  return (
    <button
      type="button"
      data-tip="Narrow or widen the rail  ["
      data-command="Narrow or widen the rail"
      onClick={toggleRail}
      className="flex h-10 items-center gap-3 rounded-small px-2.5 text-15 text-muted transition-colors hover:bg-wash hover:text-ink"
    >
      <PanelLeft aria-hidden className="size-5 shrink-0" strokeWidth={1.75} />
      <span className="group-data-[rail=narrow]/frame:hidden">Collapse</span>
      <span className="sr-only group-data-[rail=wide]/frame:hidden">Expand</span>
    </button>
  );
}
