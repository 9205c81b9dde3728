import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createFollower } from "./follow-words";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function page(shown = "") {
  const went: string[] = [];
  const follower = createFollower((words) => went.push(words), shown);
  return {
    went,
    follower,
    async type(words: string, restMs: number) {
      follower.type(words);
      await vi.advanceTimersByTimeAsync(restMs);
    },
  };
}

test("the page goes after words that rested, and not after those it shows", async () => {
  const { went, follower, type } = page("tide");
  await type("tides", 100);
  await type("tide ", 200);
  for (const words of ["t", "ti", "tid"]) await type(words, 100);
  await vi.advanceTimersByTimeAsync(100);
  expect(went).toEqual(["tid"]);
  expect(follower.arrive("tid")).toBe(true);
  await type("tid", 200);
  expect(went).toEqual(["tid"]);
});

test("while a page is under way the newest words wait for it", async () => {
  const { went, follower, type } = page();
  for (const words of ["a", "ab", "abc"]) await type(words, 200);
  expect(went).toEqual(["a"]);
  expect(follower.arrive("a")).toBe(true);
  expect(went).toEqual(["a", "abc"]);
});

test("words that did not rest yet are not sent by the page that arrives", async () => {
  const { went, follower, type } = page();
  await type("a", 200);
  await type("ab", 100);
  expect(follower.arrive("a")).toBe(true);
  expect(went).toEqual(["a"]);
  await vi.advanceTimersByTimeAsync(100);
  expect(went).toEqual(["a", "ab"]);
});

test("a page that does not come is overtaken after two seconds, or at once on Enter", async () => {
  const { went, follower, type } = page();
  await type("a", 200);
  await type("ab", 2000);
  expect(went).toEqual(["a", "ab"]);
  follower.type("abc");
  follower.enter("abc");
  await vi.advanceTimersByTimeAsync(5000);
  expect(went).toEqual(["a", "ab", "abc"]);
});

test("a page nobody typed for is known as such, and stops what waits when somebody goes another way", async () => {
  const { went, follower, type } = page();
  expect(follower.arrive("")).toBe(false);
  await type("a", 200);
  await type("ab", 100);
  follower.giveWay();
  await vi.advanceTimersByTimeAsync(5000);
  expect(went).toEqual(["a"]);
  expect(follower.arrive("other")).toBe(false);
});
