import { expect, test } from "vitest";
import type { SearchAnswer } from "@/domain/search/search-query";
import { changedWords, totalWords } from "./library-words";
import { topicsThatFit } from "./topics-that-fit";

test.each([
  [37, false, "", "published", "37 insights"],
  [1, false, "tide", "published", "1 insight for “tide”"],
  [3, false, "onboarding", "draft", "3 drafts for “onboarding”"],
  [0, false, "", "retired", "No retired insights"],
  [10_000, true, "a b", "published", "10,000+ insights for “a b”"],
] as const)("%i of %s %s %s: %s", (count, isLeast, q, status, words) => {
  expect(totalWords({ count, isLeast }, { q, status }, "en-GB")).toBe(words);
});

test("a pasted text is named by its beginning, no letter cut in two", () => {
  const pasted = "🌊".repeat(200);
  const words = totalWords({ count: 2, isLeast: false }, { q: pasted, status: "published" }, "en-GB");
  expect(words).toBe(`2 insights for “${"🌊".repeat(80)} …”`);
});

test("what was looked for instead is said in one line, when it found something", () => {
  const query = { q: "onbaording", status: "published" } as const;
  const answer = {
    corrected: "onboarding",
    isRelaxed: false,
    total: { count: 2, isLeast: false },
  } as SearchAnswer;
  expect(changedWords(query, answer)).toBe("No insight holds “onbaording”. Shown for “onboarding”.");
  expect(changedWords(query, { ...answer, isRelaxed: true })).toBe(
    "No insight holds “onbaording”. Shown for “onboarding”, of which these hold some words.",
  );
  expect(changedWords(query, { ...answer, total: { count: 0, isLeast: false } })).toBeNull();
  expect(changedWords(query, { ...answer, corrected: null, isRelaxed: true })).toBe(
    "No insight holds all of these words; these hold some.",
  );
});

test("topics fit by the beginning of a word, by synonyms, without accents", () => {
  const topics = [
    { name: "Onboarding", synonyms: ["Einführung"] },
    { name: "Choice overload", synonyms: [] },
    { name: "Péage", synonyms: [] },
  ];
  const fitting = (words: string) => topicsThatFit(topics, words).map(({ name }) => name);
  expect(fitting("onboard people")).toEqual(["Onboarding"]);
  expect(fitting("einfuhrungen")).toEqual(["Onboarding"]);
  expect(fitting("choices peage")).toEqual(["Choice overload", "Péage"]);
  expect(fitting("on of ch")).toEqual([]);
});
