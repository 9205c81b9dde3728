import { expect, test } from "vitest";
import type { MatchReason } from "@/domain/initiatives/match-query";
import { becauseWords } from "./because-words";
import { peopleWords } from "./people-words";
import { readKnownKey } from "./read-known-key";
import { timelineMarks, timelineRows } from "./timeline-marks";

const decided = { by: "Ana", at: new Date(0), reason: null };
const because = (...reasons: MatchReason[]) =>
  becauseWords(
    { reasons, origin: "found", decided, pairIds: [] },
    { a: { id: "a", href: "/a", statement: "Tea cools." } },
  );

test.each<[MatchReason, string]>([
  [
    {
      kind: "terms",
      terms: [
        { word: "plan", weight: 0.2 },
        { word: "checkout", weight: 0.8 },
      ],
    },
    "both speak of “checkout” and “plan”",
  ],
  [{ kind: "terms", terms: [{ word: "خطة", weight: 1 }] }, "both speak of “\u2068خطة\u2069”"],
  [{ kind: "topic", topicId: "t", name: "Choice", via: "options" }, "“options” belongs to its topic Choice"],
  [
    { kind: "topic", topicId: "t", name: "Choice", via: null },
    "its topic Choice is one of this initiative’s",
  ],
  [{ kind: "contradicts", insightId: "a" }, "it contradicts “Tea cools”"],
  [{ kind: "link", throughInsightId: "hidden", link: "supports" }, ""],
  [{ kind: "replaces", insightId: "hidden" }, "it took the place of an older one"],
])("a reason in words: %j", (reason, words) => {
  expect(because(reason)).toBe(words);
});

test("what somebody added says who", () => {
  expect(becauseWords({ reasons: [], origin: "hand", decided, pairIds: [] }, {})).toBe("Ana added it");
});

test("days stand in their order, each at its share of the whole", () => {
  const days = [
    { kind: "end" as const, name: "End", on: "2026-06-11" },
    { kind: "kickoff" as const, name: "Kickoff", on: "2026-06-01" },
  ];
  const marks = timelineMarks(timelineRows(days, [], "2026-06-06"));
  expect(marks.map(({ row, at }) => [row.day, at])).toEqual([
    ["2026-06-01", 0],
    ["2026-06-06", 50],
    ["2026-06-11", 100],
  ]);
  expect(timelineMarks(timelineRows([], [], "2026-06-06"))[0]?.at).toBe(50);
});

test("a digit is a reason only once one is asked for", () => {
  const press = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false };
  const read = (key: string, isChoosing = false) => readKnownKey({ ...press, key }, isChoosing);
  expect(["j", "k", "a", "d", "u", "1", "x"].map((key) => read(key))).toEqual([
    ...["next", "previous", "accept", "choose", "undo", null, null],
  ]);
  expect(read("2", true)).toBe("2");
  expect(readKnownKey({ ...press, key: "a", ctrlKey: true }, false)).toBeNull();
});

test("who is on it, in one sentence", () => {
  const somebody = (name: string) => ({ id: name, name, isOwner: false, isNamed: true, teams: [] });
  const owner = { ...somebody("Ana"), isOwner: true };
  expect(peopleWords({ owner, people: [owner], teams: [] })).toBe("Ana looks after it.");
  expect(
    peopleWords({ owner, people: [owner, somebody("Bo")], teams: [{ name: "Harbour" }, { name: "Keel" }] }),
  ).toBe("Ana looks after it, with Bo, the teams Harbour and Keel.");
});
