import { expect, test } from "vitest";
import { findCircle } from "./find-circle";

const ways = (given: Record<string, string[]>) => new Map(Object.entries(given));

test("a circle is named in order, whatever else leads around", () => {
  const links = ways({ a: ["x", "b"], b: ["y", "c"], c: ["a"], x: ["y"], y: [] });
  expect(findCircle(["a"], links)).toEqual(["a", "b", "c", "a"]);
  expect(findCircle(["c"], links)).toEqual(["c", "a", "b", "c"]);
  expect(findCircle(["a"], ways({ a: ["a"] }))).toEqual(["a", "a"]);
});

test("diamonds are none, and a circle further up is not of one's own making", () => {
  expect(findCircle(["d"], ways({ d: ["b", "c"], b: ["a"], c: ["a"] }))).toBeNull();
  expect(findCircle(["d"], ways({ d: ["a"], a: ["b"], b: ["a"] }))).toBeNull();
});

test("a chain of fifty thousand is walked", () => {
  const chain = Array.from({ length: 50_000 }, (_, at): [string, string[]] => [`${at}`, [`${at + 1}`]]);
  expect(findCircle(["0"], new Map(chain))).toBeNull();
  expect(findCircle(["0"], new Map([...chain, ["50000", ["0"]]]))).toHaveLength(50_002);
});
