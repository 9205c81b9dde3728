"use client";

import "@/components/ui/style-nonce";
import * as Radix from "radix-ui/dialog";
import { type KeyboardEvent, useEffect, useId, useState } from "react";
import { hitWords } from "@/components/search/hit-words";
import { nextOption } from "@/components/search/next-option";
import { useHits } from "@/components/search/use-hits";
import { Kbd } from "@/components/ui/code";
import { dialogShade } from "@/components/ui/dialog";
import { LoaderCircle, Search } from "@/components/ui/icons";
import type { OverlayProps } from "./overlay-props";
import {
  commandsFor,
  groupsFor,
  isCommand,
  meansCommand,
  namedCommand,
  type PaletteEntry,
} from "./palette-entries";
import { PaletteGroups } from "./palette-groups";

/** One line from which everything can be reached: search, go to, do. */
export function CommandPalette({ role, singleKeys, onClose }: OverlayProps) {
  const id = useId();
  const { hits, ask, report } = useHits();
  const [commands] = useState(() => commandsFor(role, singleKeys));
  const [asked, setAsked] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const [isEntered, setEntered] = useState(false);
  const groups = groupsFor(asked, hits, commands);
  const entries = groups.flatMap((group) => group.entries);
  const picked = entries.find((entry) => entry.id === chosen) ?? namedCommand(asked, groups);
  const active = picked ?? entries[0];
  const awaitsHits = hits.words !== "" && hits.problem === null && hits.answer?.to !== hits.words;

  function type(words: string) {
    setAsked(words);
    choose(null);
    ask(words);
    // What names a command is no search.
    report.change(meansCommand(words, commands) ? "" : words);
  }

  function choose(entryId: string | null) {
    setChosen(entryId);
    setEntered(false);
  }

  function press(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const ids = entries.map((entry) => entry.id);
    if (event.key === "ArrowDown") choose(nextOption(ids, active?.id ?? null, 1, false));
    else if (event.key === "ArrowUp") choose(nextOption(ids, active?.id ?? null, -1, false));
    else if (event.key === "Enter") setEntered(true);
    else return;
    event.preventDefault();
  }

  function open(entry: PaletteEntry) {
    if (!isCommand(entry)) report.settle(asked);
    onClose();
    if ("element" in entry.target) entry.target.element.click();
  }

  const activeId = active && `${id}-${active.id}`;
  // Enter means what these words find, also when it is pressed before they are answered.
  const isReady = isEntered && (picked !== undefined || !awaitsHits);
  useEffect(() => {
    if (isReady && activeId) document.getElementById(activeId)?.click();
  }, [isReady, activeId]);
  useEffect(() => {
    if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: "nearest" });
  }, [activeId]);

  return (
    <Radix.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className={dialogShade} />
        <Radix.Content
          aria-describedby={undefined}
          className="fixed top-[12vh] left-1/2 z-50 w-[calc(100%-2rem)] max-w-xl -translate-x-1/2 overflow-hidden rounded bg-surface text-ink shadow-float animate-rise focus-visible:outline-none"
        >
          <Radix.Title className="sr-only">Search, go to, do</Radix.Title>
          <div className="flex items-center gap-3 border-b border-line px-4">
            {hits.isSlow ? (
              <LoaderCircle aria-hidden data-waiting className="size-5 shrink-0 animate-turn text-muted" />
            ) : (
              <Search aria-hidden className="size-5 shrink-0 text-muted" />
            )}
            <input
              role="combobox"
              aria-label="Search, go to, do"
              aria-expanded
              aria-controls={`${id}-list`}
              aria-activedescendant={activeId}
              aria-autocomplete="list"
              value={asked}
              onChange={(event) => type(event.target.value)}
              onKeyDown={press}
              placeholder="Search, go to, do"
              autoComplete="off"
              spellCheck={false}
              className="h-14 w-full bg-transparent text-17 outline-none"
            />
            <Kbd>Esc</Kbd>
          </div>
          <div className="flex max-h-[60vh] flex-col text-15">
            <Said words={hits.words} sentence={hitWords(hits)} />
            <div
              id={`${id}-list`}
              role="listbox"
              aria-label="Search, go to, do"
              className="min-h-0 overflow-y-auto overscroll-contain p-2"
            >
              <PaletteGroups id={id} groups={groups} active={active} onPoint={choose} onOpen={open} />
            </div>
          </div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** What there is to say about the search itself. It stands above the list, which holds nothing but choices. */
function Said({ words, sentence }: { words: string; sentence: string | null }) {
  return (
    <p role="status" className="px-5 pt-3.5 pb-1.5 text-muted wrap-anywhere empty:p-0">
      {words !== "" && sentence}
    </p>
  );
}
