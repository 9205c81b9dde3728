"use client";

import { useEffect } from "react";
import { toggleRail } from "./toggle-rail";

type KeysProps = { singleKeys: boolean; administers: boolean };

/** Listens for the keys of the house; what they open is fetched when first asked for. */
export function Keys({ singleKeys }: KeysProps) {
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.defaultPrevented || isTyping(event.target) || !singleKeys) return;
      if (event.key === "[") toggleRail();
    }
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [singleKeys]);
  return null;
}

function isTyping(target: EventTarget | null) {
  return (
    target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null
  );
}
