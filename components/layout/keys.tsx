"use client";

import { useRouter } from "next/navigation";
import { type ComponentType, useEffect, useRef, useState } from "react";
import type { PageSearch } from "@/components/search/page-search";
import { administers } from "./frame-person";
import type { KeysProps, OverlayProps } from "./overlay-props";
import { type KeyMeaning, readKey } from "./read-key";
import { toggleRail } from "./toggle-rail";

type OverlayName = "palette" | "help";

type SearchHelpProps = { search?: PageSearch };

const overlays: Record<OverlayName, () => Promise<ComponentType<OverlayProps>>> = {
  palette: async () => (await import("./command-palette")).CommandPalette,
  help: async () => (await import("./key-help")).KeyHelp,
};

/** How long `g` waits for the letter of a room. */
const patienceMs = 1500;

/**
 * Listens for the keys of the house and for whoever enters the search box; what they open, and what helps while
 * somebody types there, is fetched when first asked for.
 */
export function Keys({ singleKeys, role, search }: KeysProps & SearchHelpProps) {
  const router = useRouter();
  const awaitsRoomUntil = useRef(0);
  const [Overlay, setOverlay] = useState<ComponentType<OverlayProps> | null>(null);
  const [Help, setHelp] = useState<ComponentType<SearchHelpProps> | null>(null);

  useEffect(() => {
    async function open(name: OverlayName) {
      const Loaded = await overlays[name]();
      setOverlay(() => Loaded);
    }

    function obey(meaning: KeyMeaning) {
      awaitsRoomUntil.current = meaning?.does === "await-room" ? Date.now() + patienceMs : 0;
      if (meaning?.does === "open-palette") open("palette");
      if (meaning?.does === "open-help") open("help");
      if (meaning?.does === "focus-search") enterSearch();
      if (meaning?.does === "toggle-rail") toggleRail();
      if (meaning?.does === "go") router.push(meaning.href);
      return meaning !== null && meaning.does !== "await-room";
    }

    function press(event: KeyboardEvent) {
      if (event.defaultPrevented || modifiers.has(event.key)) return;
      const { key, ctrlKey, metaKey, altKey, isComposing } = event;
      const elsewhere = isElsewhere(event.target);
      const awaitsRoom = Date.now() < awaitsRoomUntil.current;
      const meaning = readKey(
        { key, ctrlKey, metaKey, altKey, isComposing, elsewhere },
        { singleKeys, administers: administers(role), awaitsRoom },
      );
      if (obey(meaning)) event.preventDefault();
    }

    function click(event: MouseEvent) {
      const button =
        event.target instanceof Element ? event.target.closest<HTMLElement>("[data-opens]") : null;
      const name = button?.dataset.opens;
      if (name === "palette" || name === "help") open(name);
    }

    async function enter() {
      if (!document.activeElement?.matches("[data-search]")) return;
      const { SearchHelp } = await import("@/components/search/search-help");
      setHelp(() => SearchHelp);
    }

    // Somebody may have been quicker than this script.
    enter();
    document.addEventListener("focusin", enter);
    document.addEventListener("keydown", press);
    document.addEventListener("click", click);
    return () => {
      document.removeEventListener("focusin", enter);
      document.removeEventListener("keydown", press);
      document.removeEventListener("click", click);
    };
  }, [router, singleKeys, role]);

  return (
    <>
      {Help && <Help search={search} />}
      {Overlay && <Overlay singleKeys={singleKeys} role={role} onClose={() => setOverlay(null)} />}
    </>
  );
}

const modifiers = new Set(["Shift", "Control", "Alt", "Meta"]);

function enterSearch() {
  const field = document.querySelector<HTMLInputElement>("[data-search]");
  field?.focus();
  field?.select();
}

function isElsewhere(target: EventTarget | null) {
  if (document.querySelector("[role=dialog], [role=alertdialog], [role=menu]") !== null) return true;
  return target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null;
}
