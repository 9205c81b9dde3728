"use client";

import { type ComponentType, useEffect, useState } from "react";
import type { GlanceProps } from "./glance-view";
import { readHitKey } from "./hit-key";
import { addressOf, hitsOnPage, placeInHits, placeOf, searchBox, select } from "./hits-on-page";
import { useSoftLinks } from "./use-soft-links";

/** All that scripts add to the library: filters without loading anew, keys among the hits, a glance beside them. */
export function LibraryScript({ singleKeys }: { singleKeys: boolean }) {
  const isSlow = useSoftLinks();
  const [glanced, setGlanced] = useState<string | null>(null);
  const [Panel, setPanel] = useState<ComponentType<GlanceProps> | null>(null);

  useEffect(() => {
    async function glance(hit: HTMLElement | undefined) {
      if (!hit || !matchMedia(hasRoom).matches) return;
      select(hit);
      setGlanced(addressOf(hit));
      const { GlancePanel } = await import("./glance-panel");
      setPanel(() => GlancePanel);
    }

    function go(hit: HTMLElement | undefined) {
      if (!hit) return;
      select(hit);
      if (glanced !== null) setGlanced(addressOf(hit));
    }

    function press(event: KeyboardEvent) {
      if (event.defaultPrevented) return;
      const place = placeOf(event.target);
      const meaning = readHitKey(event, { place, singleKeys, isGlancing: glanced !== null });
      if (meaning === null) return;
      event.preventDefault();
      const hits = hitsOnPage();
      const at = place === "box" ? -1 : placeInHits(hits);
      if (meaning === "next") go(hits[Math.min(at + 1, hits.length - 1)]);
      if (meaning === "previous") go(hits[at - 1]);
      if (meaning === "up") at > 0 ? go(hits[at - 1]) : searchBox()?.focus();
      if (meaning === "glance" && glanced === null) void glance(hits[Math.max(at, 0)]);
      else if (meaning === "glance" || meaning === "close") setGlanced(null);
    }

    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [singleKeys, glanced]);

  return (
    <>
      {isSlow && <span hidden data-awaits-results />}
      {Panel && glanced && <Panel href={glanced} onClose={() => setGlanced(null)} />}
    </>
  );
}

/** The window from which a glance has its place beside the list. */
const hasRoom = "(min-width: 75rem)";
