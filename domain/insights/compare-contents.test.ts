import { expect, test } from "vitest";
import { completeContent } from "@/tests/support/factories";
import { compareContents } from "./compare-contents";
import { compareText, ordinaryEffort } from "./compare-text";
import { parseRange, type TextComparison } from "./comparison-query";
import type { InsightContent } from "./content-input";

const written = ({ blocks }: TextComparison) =>
  blocks
    .flatMap(({ parts }) => parts)
    .map(({ kind, text }) => (kind === "same" ? text : `${kind === "added" ? "{+" : "{-"}${text}}`))
    .join("");

test.each([
  ["one word", "en", "Show two plans first.", "Show three plans first.", "Show {-two}{+three} plans first."],
  [
    "neighbours join",
    "en",
    "The quick brown fox",
    "A slow brown cat",
    "{-The quick}{+A slow} brown {-fox}{+cat}",
  ],
  ["a line between others", "en", "a\nb", "a\nc\nb", "a\n{+c\n}b"],
  ["nothing", "en", "same\r\nlines ", "same\nlines", "same\nlines"],
  ["from nothing", "en", "", "new", "{+new}"],
  ["to nothing", "en", "old", " ", "{-old}"],
  ["Chinese", "zh", "比较两个方案更快。", "比较三个方案更快。", "比较{-两}{+三}个方案更快。"],
  ["Japanese", "ja", "人は早く選ぶ。", "人は遅く選ぶ。", "人は{-早く}{+遅く}選ぶ。"],
  ["Arabic", "ar", "قارن الناس خطتين اليوم", "قارن الناس خططا اليوم", "قارن الناس {-خطتين}{+خططا} اليوم"],
  ["emoji stay whole", "en", "ok 👨‍👩‍👧 👍🏽", "ok 👨‍👩‍👦 👍🏽", "ok {-👨‍👩‍👧}{+👨‍👩‍👦} 👍🏽"],
  ["a code that no language has", "en-12", "one", "two", "{-one}{+two}"],
  ["Markdown is text", "en", "a **b** c", "a *b* c", "a *{-*}b*{-*} c"],
])("compared by word: %s", (_, language, before, after, expected) => {
  expect(written(compareText(before, after, ordinaryEffort(), language))).toBe(expected);
});

/** Fifty thousand characters of words that another seed does not share. */
const long = (seed: string) =>
  Array.from({ length: 50_000 / 10 }, (_, index) => `${seed}${String(index).padStart(7, "0")}`).join(" ");

test("long texts are compared as far as a bounded effort goes, then shown whole; nothing of either is lost", () => {
  const effort = ordinaryEffort();
  const [before, after] = [long("ab"), long("cd")];
  const different = compareText(before, after, effort);
  expect(different).toMatchObject({ change: "changed", whole: true });
  expect(written(different)).toBe(`{-${before}}{+${after}}`);
  const near = compareText(before, before.replace("ab0002500", "changed"), effort);
  expect(near).toMatchObject({ whole: false, blocks: [{ change: "changed" }] });
  expect(written(near)).toContain("{-ab0002500}{+changed}");
  const rest = { edits: 600, left: 100 };
  expect(compareText("one two", "one three", rest).whole).toBe(false);
  const unspaced = "人は早く選ぶ。".repeat(100);
  expect(compareText(unspaced, unspaced.replace("早", "遅"), rest)).toMatchObject({ whole: true });
  expect(rest.left).toBe(0);
});

const names = {
  topics: new Map([["t1", "Choice"]]),
  insights: new Map([["i1", "Fewer options are chosen from sooner."]]),
};
const compare = (before: Partial<InsightContent>, after: Partial<InsightContent>) =>
  compareContents({ ...completeContent(), ...before }, { ...completeContent(), ...after }, names);
const changed = (before: Partial<InsightContent>, after: Partial<InsightContent>) =>
  compare(before, after).filter(({ change }) => change !== "unchanged");

test("sections that stayed are unchanged, those that are empty in both are left out", () => {
  const sections = compare({}, {});
  expect(sections.map(({ section }) => section)).not.toContain("method");
  expect(new Set(sections.map(({ change }) => change))).toEqual(new Set(["unchanged"]));
});

test("points are told apart by their ids: added, removed, changed, moved", () => {
  const point = (id: string, text = id) => ({ id, text });
  const [goals, ...others] = changed(
    { goals: [point("a"), point("b"), point("c"), point("d")] },
    { goals: [point("d"), point("a", "a new"), point("x"), point("c")] },
  );
  expect(others).toEqual([]);
  expect(goals?.items.map(({ id, change, moved, place }) => [id, change, moved, place])).toEqual([
    ["d", "unchanged", true, 1],
    ["a", "changed", false, 2],
    ["b", "removed", false, 2],
    ["x", "added", false, 3],
    ["c", "unchanged", false, 4],
  ]);
});

test("evidence and questions are compared field by field", () => {
  const [item] = completeContent().evidence;
  const [question] = completeContent().prompts;
  if (!item || !question) throw new Error("The complete record has both.");
  const sections = changed(
    {},
    {
      evidence: [{ ...item, strength: "low", withdrawn: { on: "2026-05", reason: "Data were wrong." } }],
      prompts: [{ ...question, kind: "short", accepted: ["2", "two"] }],
    },
  );
  expect(
    sections.map(({ section, items }) => [
      section,
      items[0]?.fields.map((field) => `${field.label}: ${written(field)}`),
    ]),
  ).toEqual([
    ["evidence", ["Strength: {-Moderate}{+Low}", "Withdrawn: {+2026-05, Data were wrong.}"]],
    ["prompts", ["Kind: {-Free}{+Short} answer", "Accepted answers: {+2\ntwo}"]],
  ]);
});

test("certainty, topics, links, language and half-life are told in words; what has no name is left out", () => {
  const sections = changed(
    {},
    {
      ...{ certainty: "high", topicIds: ["t1", "hidden"], language: "ar", halfLifeDays: 731 },
      links: [
        { kind: "contradicts", insightId: "i1", note: "Other goods." },
        { kind: "supports", insightId: "hidden", note: "Secret." },
      ],
    },
  );
  const words = sections.flatMap(({ fields, items }) =>
    [...fields, ...items.flatMap((item) => item.fields)]
      .filter(({ change }) => change !== "unchanged")
      .map((field) => `${field.label}: ${written(field)}`),
  );
  expect(words).toEqual([
    "Level: {-Moderate}{+High} certainty",
    ": {+Choice}",
    "Contradicts: {+Fewer options are chosen from sooner.}",
    "Note: {+Other goods.}",
    "Language: {-English}{+Arabic}",
    "Half-life of the evidence: {+2 years}",
  ]);
});

test.each([
  ["3..7", { from: 3, to: 7 }],
  ["7..3", { from: 7, to: 3 }],
  ["0..1", null],
  ["3...7", null],
  ["3..7a", null],
  ["3..12345678", null],
  ["", null],
])("the range %s", (text, range) => expect(parseRange(text)).toEqual(range));
