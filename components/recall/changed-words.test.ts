import { expect, test } from "vitest";
import { changedWords } from "./changed-words";
import { howLong } from "./count-words";

const clock = { today: "2026-06-03", locale: "en-GB" };
const answered = (...days: (string | null)[]) =>
  days.map((nextOn, place) => ({
    ...{ cardId: String(place), contactId: null, nextOn, recallBefore: null, holdsUntil: null },
  }));

test.each([
  [[], ""],
  [["2026-06-04"], "You will be asked about it again tomorrow."],
  [[null], "You are asked about it again when an initiative needs it."],
  [["2026-06-05", "2026-06-09"], "You will be asked about these again within a week."],
  [
    ["2026-06-11", "2026-12-12", "2026-06-12"],
    "You will be asked about two of these again next week and the other one on 12 December 2026.",
  ],
  [
    ["2026-06-04", "2026-12-12"],
    "You will be asked about one of these again tomorrow and the other on 12 December 2026.",
  ],
  [
    ["2026-06-04", null],
    "You will be asked about one of these again tomorrow and the rest when an initiative needs them.",
  ],
  [
    ["2026-06-04", "2026-06-08", "2026-06-13", "2026-07-01"],
    "You will be asked about these again between 4 June 2026 and 1 July 2026.",
  ],
])("what changed: %j", (days, words) => {
  expect(changedWords(answered(...days), clock)).toBe(words);
});

test("ten seconds each", () => {
  expect([1, 6, 9, 12].map(howLong)).toEqual([
    ...["under a minute", "under a minute", "about two minutes", "about two minutes"],
  ]);
});
