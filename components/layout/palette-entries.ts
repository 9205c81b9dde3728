import type { HitState } from "@/components/search/ask-for-hits";
import { libraryAddress } from "@/components/search/page-search";
import type { QuickHit } from "@/domain/search/search-query";
import type { DestinationId } from "./destinations";
import { administers, type FramePerson } from "./frame-person";
import { libraryPlacesFor } from "./library-places";
import { officesFor } from "./offices";
import { roomsFor } from "./read-key";

type Target = { href: string } | { element: HTMLElement };
export type PaletteSign = { room: DestinationId } | "write" | "do" | "search";
/** One line of the palette. */
export type PaletteEntry = { id: string; label: string; target: Target } & (
  | { hit: QuickHit }
  | { sign: PaletteSign; keys: string[] }
);
export type PaletteGroup = { heading: string; entries: PaletteEntry[] };

const mostHits = 5;

/** Everything this person can go to or do from here, whatever they type. */
export function commandsFor(role: FramePerson["role"], singleKeys: boolean): PaletteGroup[] {
  const rooms = roomsFor(administers(role)).map(({ id, label, href, key }) =>
    command(href, label, { href }, { room: id }, singleKeys ? ["g", key] : []),
  );
  const writes = role !== "reader";
  const places = libraryPlacesFor(writes).map(({ label, href }) =>
    command(href, label, { href }, { room: "library" }),
  );
  const offices = officesFor(role).map(({ label, href }) =>
    command(href, label, { href }, { room: "administration" }),
  );
  const writing = [
    command("write", "Write an insight", { href: "/insights/new" }, "write"),
    command("study", "Plan a study", { href: "/studies/new" }, "write"),
  ];
  return [
    { heading: "Go to", entries: rooms },
    { heading: "Do", entries: [...(writes ? writing : []), ...commandsOfPage()] },
    { heading: "In the library", entries: places },
    { heading: "Administration", entries: offices },
  ].filter(({ entries }) => entries.length > 0);
}

/** Whatever the page offers to do: every button or link that carries `data-command` and can be pressed now. */
function commandsOfPage() {
  const found = new Map<string, HTMLElement>();
  for (const element of document.querySelectorAll<HTMLElement>("[data-command]:not(:disabled)"))
    found.set(element.dataset.command ?? "", element);
  return [...found].map(([label, element], place) => command(`do-${place}`, label, { element }, "do"));
}

const command = (
  id: string,
  label: string,
  target: Target,
  sign: PaletteSign,
  keys: string[] = [],
): PaletteEntry => ({ id, label, target, sign, keys });

/** What the palette shows for what was typed: insights, then the commands that fit, then the way to the library. */
export function groupsFor(asked: string, { answer }: HitState, commands: PaletteGroup[]): PaletteGroup[] {
  const words = asked.trim();
  if (words === "") return commands;
  const hits = (answer?.hits ?? []).slice(0, mostHits).map((hit) => ({
    id: hit.id,
    label: hit.statement.map(({ text }) => text).join(""),
    target: { href: hit.href },
    hit,
  }));
  const search = command(
    "search",
    `Search the library for “${words}”`,
    { href: libraryAddress(words) },
    "search",
  );
  return [
    { heading: "Insights", entries: hits },
    ...commands.map(({ heading, entries }) => ({
      heading,
      entries: entries.filter(({ label }) => fits(label, words)),
    })),
    { heading: "Search", entries: [search] },
  ].filter(({ entries }) => entries.length > 0);
}

/** Every word asked for begins a word of the label: nothing is matched by scattered letters. */
export function fits(label: string, words: string) {
  const those = label.toLowerCase().split(/\s+/);
  const parts = words.toLowerCase().split(/\s+/);
  return parts.every((part) => those.some((word) => word.startsWith(part)));
}

/** The command whose name one begins to type: Enter leads there, however soon insights are found. */
export function namedCommand(asked: string, groups: PaletteGroup[]): PaletteEntry | undefined {
  const words = asked.trim().toLowerCase();
  if (words.length < 2) return undefined;
  return groups
    .flatMap(({ entries }) => entries)
    .find((entry) => isCommand(entry) && entry.label.toLowerCase().startsWith(words));
}

/** Whether what is typed may be meant for a command, and so is no search. */
export const meansCommand = (asked: string, commands: PaletteGroup[]) =>
  commands.some(({ entries }) => entries.some(({ label }) => fits(label, asked.trim())));

/** Whether it is known without asking the server. */
export const isCommand = (entry: PaletteEntry) => "sign" in entry && entry.sign !== "search";
