import { describe, expect, test } from "vitest";
import type { Brief } from "../match-query";
import { bagOf, bagsOf, pairOf, type Stretch } from "./bags";
import { changedInSubstance } from "./changed-in-substance";
import { askedOf, resemblances } from "./resemblance";
import { sharedTerms } from "./shared-terms";
import { shelfOf } from "./shelf";

const text = (...terms: number[]): Stretch[] => [{ terms, weight: 1 }];

test("words are counted with those that follow them, over one that says nothing and no more", () => {
  expect(bagOf(text(1, 2, 0, 3, 0, 0, 4, -1, 5))).toEqual(
    new Map(
      [
        ...[1, 2, 3, 4, 5].map((term): [number, number] => [term, 1]),
        [pairOf(1, 2), 0.7],
        [pairOf(2, 3), 0.7],
        [pairOf(4, 5), 0.7],
      ].toSorted((one, other) => (one[0] ?? 0) - (other[0] ?? 0)) as [number, number][],
    ),
  );
  const bags = bagsOf([text(7, 8, 7), text(8)]);
  expect(bags.keys).toEqual([7, 8, pairOf(7, 8), pairOf(8, 7)]);
  expect([...bags.starts]).toEqual([0, 4, 5]);
  expect([...bags.times.slice(0, 2)]).toEqual([2, 1]);
});

const every = 40;
const documents = new Map([...Array(30).keys()].map((term) => [term, term < 5 ? 20 : 2]));
const counted = { documents, every };
const scores = (records: { text: Stretch[]; isOpen: boolean }[], asked: number[]) => {
  const shelf = shelfOf(records, counted);
  return resemblances(askedOf(bagOf(text(...asked)), shelf, counted), shelf);
};
const open = (...terms: number[]) => ({ text: text(...terms), isOpen: true });

describe("resemblance", () => {
  test("rare words tell more than frequent ones, and length is no advantage", () => {
    const [rare, frequent, long] = scores(
      [open(10, 1), open(2, 11), open(10, 1, 2, 3, 4, 12, 13, 14, 15, 16)],
      [10, 2],
    );
    expect(rare?.own).toBeGreaterThan(frequent?.own ?? 1);
    expect(rare?.own).toBeGreaterThan(long?.own ?? 1);
  });

  test("a record whose neighbours answer comes before one that stands alone", () => {
    const records = [open(10, 20, 21), open(10, 22, 23), open(11, 20, 21), open(11, 24, 25)];
    const [, , near, alone] = scores(records, [10]);
    expect(near?.own).toBeCloseTo(alone?.own ?? 1, 2);
    expect(near?.all).toBeGreaterThan(alone?.all ?? 1);
  });

  test("restricted records lend nothing to others", () => {
    const records = [open(10, 20), open(11, 21), open(12, 22)];
    const hidden = { text: text(10, 11, 21), isOpen: false };
    const before = scores(records, [10, 12]);
    expect(scores([...records, hidden], [10, 12]).slice(0, 3)).toEqual(before);
  });

  test("nothing asked or nothing there is nothing found", () => {
    expect(scores([], [10])).toEqual([]);
    expect(scores([open(10)], [])[0]?.own).toBeLessThanOrEqual(0);
  });
});

test("two words are named together where brief and record say them in a row, and everyday words are no reason", () => {
  const shelf = shelfOf([open(10, 11, 12, 13)], counted);
  const said = new Map([
    [10, "return"],
    [11, "tickets"],
    [12, "wants"],
    [13, "pier"],
    [pairOf(10, 11), "return tickets"],
  ]);
  const asked = askedOf(bagOf(text(10, 11, 0, 0, 12, 0, 0, 13)), shelf, counted);
  const shared = sharedTerms(asked, 0, shelf, said);
  expect(shared.map(({ word }) => word)).toEqual(["return tickets", "pier"]);
  expect(shared[0]?.weight).toBeGreaterThan(shared[1]?.weight ?? 1);
});

const brief: Brief = {
  title: "Sell return tickets earlier",
  text: "Ferry passengers queue on the pier for return tickets. We want to sell them before the ferry leaves, on the web and by telephone.",
  ...{ topicIds: ["a", "b"], keywords: ["Ferry"] },
};
test.each<[string, Partial<Brief>, boolean]>([
  ["nothing", {}, false],
  ["signs, case and little words", { text: `${brief.text.toUpperCase()} And so do we!` }, false],
  ["the order of topics", { topicIds: ["b", "a"] }, false],
  ["how a keyword is written", { keywords: ["ferry "] }, false],
  ["a topic", { topicIds: ["a"] }, true],
  ["a keyword", { keywords: ["Ferry", "pier"] }, true],
  ["the title", { title: "Close the pier in winter" }, true],
  ["a further sentence", { text: `${brief.text} Dogs travel free since summer, families pay half.` }, true],
])("%s changed", (_, changes, expected) => {
  expect(changedInSubstance(brief, { ...brief, ...changes })).toBe(expected);
});
