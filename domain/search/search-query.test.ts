import { expect, test } from "vitest";
import { searchQuery } from "./search-query";

const whole = searchQuery.parse({});
const id = "0197a3a0-0000-7000-8000-000000000000";

test.each<[string, Record<string, unknown>, Partial<typeof whole>]>([
  ["NUL and half a character", { q: "a\0b\uD800" }, { q: "ab\uFFFD" }],
  ["half an id as a cursor", { after: "1~00000000---------------------------" }, {}],
  ["a cursor", { after: `1780000000000~${id}` }, { after: `1780000000000~${id}` }],
  [
    "several values, one twice, one that is none",
    { certainty: "high,low,high,best" },
    { certainty: ["high", "low"] },
  ],
  ["a menu given twice", { topic: ["pricing", "churn"] }, { topic: ["pricing", "churn"] }],
  ["nothing but commas", { topic: ",,", owner: "," }, {}],
  [
    "words for numbers, statuses and freshness that are none",
    { page: "x", status: "all", freshness: "old" },
    {},
  ],
  ["a page beyond the last", { page: "51" }, {}],
  ["a long text", { q: `${"long ".repeat(800)}` }, { q: "long ".repeat(400).trim() }],
])("%s", (_name, given, read) => {
  expect(searchQuery.parse(given)).toEqual({ ...whole, ...read });
});
