import { expect, test } from "vitest";
import { nextOption } from "./next-option";

const ids = ["a", "b"];

test.each([
  ["down from the field", ids, null, 1, true, "a"],
  ["down from the last, back to the field", ids, "b", 1, true, null],
  ["up from the field, to the last", ids, null, -1, true, "b"],
  ["up from the first, to the field", ids, "a", -1, true, null],
  ["down from the last, round to the first", ids, "b", 1, false, "a"],
  ["up from the first, round to the last", ids, "a", -1, false, "b"],
  ["down from one that is gone", ids, "gone", 1, false, "a"],
  ["up from one that is gone", ids, "gone", -1, false, "b"],
  ["in an empty list", [], null, 1, false, null],
] as const)("%s", (_, list, current, step, restsInField, expected) => {
  expect(nextOption([...list], current, step, restsInField)).toBe(expected);
});
