import { describe, expect, test } from "vitest";
import { parseStrictJson } from "./strict-json";

const sound = [
  '{"a":[1,-2.5e3,true,false,null,"ü\\n\\u00e9\\ud83d\\ude00"],"":{},"constructor":{"toString":0}}',
  " [ ] ",
  '"\\\\\\""',
  "0.1",
  "9007199254740991",
];

test.each(sound)("%s is what JSON.parse says", (text) => {
  expect(parseStrictJson(text)).toEqual({ value: JSON.parse(text) });
});

const unsound: [string, string, string, string][] = [
  ["a key twice", '{"a":{"b":1,\n "b":2}}', "2:2 a.b", "stands twice"],
  ["a key twice, once escaped", '{"a":1,"\\u0061":2}', "1:8 a", "stands twice"],
  ["__proto__", '{"x":[{"__proto__":{"admin":true}}]}', "1:8 x[0].__proto__", "not known"],
  ["a number beyond 2^53", '{"n":9007199254740993}', "1:6 n", "not a safe number"],
  ["a number beyond all", "[1e999]", "1:2 [0]", "not a safe number"],
  ["NaN", '{"n":NaN}', "1:6 n", "“NaN” is no value"],
  ["Infinity", "[-Infinity]", "1:2 [0]", "value is expected"],
  ["a comment", "[1, // one\n2]", "1:5 [1]", "value is expected"],
  ["single quotes", "{'a':1}", "1:2 ", "double quotes"],
  ["a comma too many", "[1,]", "1:4 [1]", "value is expected"],
  ["a leading zero", "[01]", "1:3 ", "comma or ]"],
  ["a bare line break in a text", '["a\nb"]', "1:2 [0]", "end of its line"],
  ["a wrong escape", '["\\x41"]', "1:2 [0]", "not known"],
  ["an end too early", '{"a":[1', "1:8 a", "comma or ]"],
  ["an open text", '"abc', "1:1 ", "never closed"],
  ["nothing", "", "1:1 ", "too early"],
  ["two values", "{} {}", "1:4 ", "follows"],
];

describe("what could be read in two ways, or in none", () => {
  test.each(unsound)("%s", (_, text, place, says) => {
    const read = parseStrictJson(text);
    if (!("problems" in read)) throw new Error("It was read.");
    const [first] = read.problems;
    expect(`${first?.line}:${first?.column} ${first?.path}`).toBe(place);
    expect(first?.says).toContain(says);
  });

  test("what goes deep or stands twice thousands of times is named a few times", () => {
    expect(parseStrictJson("[".repeat(100_000))).toMatchObject({
      problems: [{ says: "It is nested deeper than 200 levels." }],
    });
    const repeated = parseStrictJson(`{${'"a":1,'.repeat(50_000)}"a":1}`);
    expect("problems" in repeated && repeated.problems.length).toBe(20);
  });
});
