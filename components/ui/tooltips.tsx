"use client";

import { type ComponentType, useEffect, useState } from "react";

type Tip = { target: HTMLElement; text: string };

/** Watches for anything with `data-tip`; what draws the tooltip is fetched with the first one. */
export function Tooltips() {
  const [tip, setTip] = useState<Tip | null>(null);
  const [Layer, setLayer] = useState<ComponentType<{ tip: Tip; onLeave: () => void }> | null>(null);

  useEffect(() => {
    async function meet(event: Event) {
      const target = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-tip]") : null;
      if (target === null || !wanted(target, event)) return;
      setTip({ target, text: target.dataset.tip ?? "" });
      const { TooltipLayer } = await import("./tooltip-layer");
      setLayer(() => TooltipLayer);
    }
    document.addEventListener("pointerover", meet);
    document.addEventListener("focusin", meet);
    return () => {
      document.removeEventListener("pointerover", meet);
      document.removeEventListener("focusin", meet);
    };
  }, []);

  if (tip === null || Layer === null) return null;
  return <Layer tip={tip} onLeave={() => setTip(null)} />;
}

/** Touch has no hover, a click is no reason to explain, and a wide rail says its names itself. */
function wanted(target: HTMLElement, event: Event) {
  if (event instanceof PointerEvent && event.pointerType !== "mouse") return false;
  if (event.type === "focusin" && !target.matches(":focus-visible")) return false;
  const needed = target.dataset.tipWhen;
  return needed === undefined || target.closest(`[data-rail="${needed}"]`) !== null;
}
