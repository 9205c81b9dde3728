import { expect, test } from "vitest";
import { daysLater } from "../memory/days";
import { recallAfter } from "../memory/memory-of";
import { cardValue, meanRecall } from "./card-value";

const today = "2026-06-02";
const on = (days: number) => daysLater(today, days);
const need = (kickoff: number, ends: number) => ({
  ...{ initiativeId: `from ${kickoff}`, kickoffOn: on(kickoff), endsOn: on(ends) },
});
const met = (stability: number, difficulty: number, ago: number) => ({
  ...{ stability, difficulty, lastOn: on(-ago) },
});

/** What the scheduler of the simulation that the rules were compared in says of the same pairs. */
test.each([
  ["never met, likely needed", null, [], 0.05, 0, 0.55, 0.01668136612789662],
  ["never met, a kickoff ahead", null, [need(7, 67)], 0, 0, 0.55, 0.37437983854040197],
  ["learned on a path a month ago", met(2.31, 5.1, 30), [], 0.2, 0, 0.5, 0.01913806430362912],
  [
    "kept, and needed by what is running",
    met(10, 6, 60),
    [need(-20, 40)],
    0.1,
    0.5,
    0.6,
    0.09281882712491744,
  ],
  ["needed twice", met(40, 4.2, 100), [need(3, 33), need(-5, 10)], 0, 0.1, 0.7, 0.14661789049099302],
  ["read today, a day's initiative ahead", met(5, 8, 0), [need(5, 5)], 0.3, 0, 1, 0],
])("%s is worth what the reference says", (_, memory, needs, likely, keeperNeed, opening, expected) => {
  const { value } = cardValue({ memory, needs, need: likely, keeperNeed, opening }, today);
  expect(value).toBeCloseTo(expected, 3);
});

test("it is asked for the initiative that gains most", () => {
  const needs = [need(-50, 10), need(2, 62)];
  const worth = { memory: null, needs, need: 0, keeperNeed: 0, opening: 0.5 };
  expect(cardValue(worth, today)).toMatchObject({ recall: null, initiativeId: "from 2" });
});

test("mean recall lies between the recall of its first and its last day", () => {
  expect(meanRecall(10, 0, 5)).toBe(recallAfter(5, 10));
  expect(meanRecall(10, 30, 5)).toBeLessThan(recallAfter(5, 10));
  expect(meanRecall(10, 30, 5)).toBeGreaterThan(recallAfter(5, 40));
  expect(meanRecall(10, 0.001, 5)).toBeCloseTo(recallAfter(5, 10), 4);
});
