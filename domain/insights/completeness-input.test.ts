import { expect, test } from "vitest";
import { countWords } from "./completeness-input";

test.each([
  ["", 0],
  ["Two plans, chosen from sooner.", 5],
  ["**Don't** show ~~six~~ [plans](/x)", 5],
  ["3.5 % of 1,200 well-known people", 6],
  ["选择更少，更快。", 4],
  ["Łódź și خيارات أولاً", 4],
  ["*_[ -- ]_* ***", 0],
])("%s: %i words", (text, words) => expect(countWords(text)).toBe(words));

test("a section of nothing but signs is counted in one go", () => {
  expect(countWords("*a_ ".repeat(12_500))).toBe(12_500);
  expect(countWords("[".repeat(50_000))).toBe(0);
});
