import { expect, test } from "vitest";
import type { HitState } from "@/components/search/ask-for-hits";
import { groupsFor, isCommand, meansCommand, namedCommand, type PaletteGroup } from "./palette-entries";

const commands: PaletteGroup[] = [
  {
    heading: "Go to",
    entries: ["Library", "Initiatives", "Audit trail"].map((label) => ({
      id: label,
      label,
      target: { href: `/${label}` },
      sign: { room: "library" } as const,
      keys: [],
    })),
  },
  { heading: "Do", entries: [] },
];

const hits = (count: number, to = "init"): HitState => ({
  words: to,
  problem: null,
  isSlow: false,
  answer: {
    to,
    corrected: null,
    total: { count, isLeast: false },
    hits: Array.from({ length: count }, (_, place) => ({
      id: `${place}`,
      href: `/insights/${place}`,
      statement: [{ text: `Initially ${place}`, marked: false }],
      certainty: null,
      language: "en",
      status: "published" as const,
    })),
  },
});
const drawn = (asked: string, count: number) =>
  groupsFor(asked, hits(count), commands).map(
    ({ heading, entries }) => `${heading}: ${entries.map(({ label }) => label).join(", ")}`,
  );

test("without words everything one can go to or do; with words, insights first", () => {
  expect(groupsFor(" ", hits(3), commands)).toEqual(commands);
  expect(drawn("init", 1)).toEqual([
    "Insights: Initially 0",
    "Go to: Initiatives",
    "Search: Search the library for “init”",
  ]);
  expect(drawn("init", 7)[0]?.split(", ")).toHaveLength(5);
  expect(drawn("nothing", 0)).toEqual(["Search: Search the library for “nothing”"]);
});

test.each([
  ["init", "Initiatives"],
  ["  LIB", "Library"],
  ["l", undefined],
  ["trail", undefined],
  ["search the", undefined],
])("beginning to type “%s” names %s", (asked, named) => {
  expect(namedCommand(asked, groupsFor(asked, hits(2), commands))?.label).toBe(named);
});

test("words that fit a command are no search; the way to the library is no command", () => {
  expect(["trail aud", "tide", "nitiatives"].map((asked) => meansCommand(asked, commands))).toEqual([
    true,
    false,
    false,
  ]);
  expect(groupsFor("init", hits(1), commands).flatMap(({ entries }) => entries.map(isCommand))).toEqual([
    false,
    true,
    false,
  ]);
});
