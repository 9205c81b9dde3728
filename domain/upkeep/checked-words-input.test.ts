import { expect, test } from "vitest";
import { checkedWords, isSameAnswer } from "./checked-words-input";

const problem = (text: string) => checkedWords.safeParse(text).error?.issues.map(({ message }) => message);

test.each([
  "Re-ran the funnel on the May data.",
  "Asked the team that maintains the plan page",
  "Read both meta-analyses again",
  "五月のデータでファネルを再計算した",
  "Mit den Zahlen vom Mai neu gerechnet",
  "Sales figures Q2/2026",
])("“%s” says what was checked", (text) => {
  expect(problem(text)).toBeUndefined();
});

test.each([
  ["", "Say what you checked"],
  ["   ", "Say what you checked"],
  ["May data", "too short"],
  ["ok", "too short"],
  ["Yes, still true!", "how you know"],
  ["still true still true", "how you know"],
  ["I checked it, and everything is fine.", "how you know"],
  ["Ja, stimmt noch immer.", "how you know"],
  ["..............", "how you know"],
  ["aaaaaaaaaaaaaaa", "how you know"],
  ["x".repeat(301), "300 characters"],
])("“%s” does not", (text, words) => {
  expect(problem(text)?.[0]).toContain(words);
});

test("the same answer is known by its words, not by its signs", () => {
  expect(isSameAnswer("Re-ran the funnel, on May data.", "re ran THE funnel on may  data")).toBe(true);
  expect(isSameAnswer("Re-ran the funnel on May data", "Re-ran the funnel on June data")).toBe(false);
});
