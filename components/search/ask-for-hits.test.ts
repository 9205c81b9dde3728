import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { QuickAnswer } from "@/domain/search/search-query";
import { createHitAsker } from "./ask-for-hits";

const answerWith = (statement: string): QuickAnswer => ({
  hits: [
    {
      id: statement,
      href: `/insights/${statement}`,
      statement: [{ text: statement, marked: true }],
      certainty: null,
      language: "en",
      status: "published",
    },
  ],
  total: { count: 1, isLeast: false },
  corrected: null,
});

/** Somebody who types, and a server that answers when the test lets it. */
function box() {
  const sent: { words: string; signal: AbortSignal; answer: (response: Response | Error) => void }[] = [];
  const asker = createHitAsker(
    (words, signal) =>
      new Promise((resolve, reject) => {
        signal.addEventListener("abort", () => reject(signal.reason));
        sent.push({
          words,
          signal,
          answer: (given) => (given instanceof Error ? reject(given) : resolve(given)),
        });
      }),
  );
  return {
    asker,
    sent,
    async type(words: string, restMs = 100) {
      asker.ask(words);
      await vi.advanceTimersByTimeAsync(restMs);
    },
    async answer(
      index: number,
      given: Response | Error = Response.json(answerWith(sent[index]?.words ?? "")),
    ) {
      sent[index]?.answer(given);
      await vi.advanceTimersByTimeAsync(0);
    },
    shown: () => asker.read().answer?.to ?? null,
  };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test("one question for what is typed in one go, and none for blanks", async () => {
  const { sent, type } = box();
  await type("  ", 200);
  for (const words of ["o", "on", "onb"]) await type(words, 60);
  await type("  onb ", 200);
  expect(sent.map(({ words }) => words)).toEqual(["onb"]);
});

test("a newer question ends the older one, whose late answer is dropped", async () => {
  const { sent, type, answer, shown } = box();
  await type("tide");
  await type("tides");
  expect(sent[0]?.signal.aborted).toBe(true);
  await answer(1);
  await answer(0);
  expect(shown()).toBe("tides");
});

test("an older answer whose request could not be ended does not come over a newer one", async () => {
  const answers: ((response: Response) => void)[] = [];
  const asker = createHitAsker(() => new Promise((resolve) => answers.push(resolve)));
  for (const words of ["tide", "tides"]) {
    asker.ask(words);
    await vi.advanceTimersByTimeAsync(100);
  }
  answers[1]?.(Response.json(answerWith("tides")));
  await vi.advanceTimersByTimeAsync(0);
  answers[0]?.(Response.json(answerWith("tide")));
  await vi.advanceTimersByTimeAsync(0);
  expect(asker.read().answer?.to).toBe("tides");
});

test("hits stay until newer ones come; without words there are none", async () => {
  const { asker, type, answer, shown } = box();
  await type("tide");
  await answer(0);
  await type("tides");
  expect([shown(), asker.read().words]).toEqual(["tide", "tides"]);
  await answer(1);
  expect(shown()).toBe("tides");
  await type("");
  expect(asker.read()).toEqual({ words: "", answer: null, problem: null, isSlow: false });
});

test("words asked before are answered at once, for a minute", async () => {
  const { sent, type, answer, shown } = box();
  await type("tide");
  await answer(0);
  await type("");
  await type("Tide", 0);
  expect([shown(), sent.length]).toEqual(["Tide", 1]);
  await type("", 61_000);
  await type("tide");
  expect(sent).toHaveLength(2);
});

test("waiting is said after 300 ms, through further typing, and no longer than it lasts", async () => {
  const { asker, type, answer } = box();
  await type("t", 150);
  await type("ti", 140);
  expect(asker.read().isSlow).toBe(false);
  await type("tid", 100);
  expect(asker.read().isSlow).toBe(true);
  await answer(1);
  expect(asker.read().isSlow).toBe(true);
  await answer(2);
  expect(asker.read().isSlow).toBe(false);
  await vi.advanceTimersByTimeAsync(1000);
  expect(asker.read().isSlow).toBe(false);
});

test.each([
  ["no connection", new TypeError("Failed to fetch"), "no-answer"],
  ["a failed server", new Response(null, { status: 500 }), "no-answer"],
  ["no JSON", new Response("<html>"), "no-answer"],
  ["nobody signed in", Response.json({}, { status: 401 }), "signed-out"],
  ["too many", Response.json({}, { status: 429 }), "too-fast"],
] as const)("%s is said instead of hits, and mended by the next answer", async (_, given, problem) => {
  const { asker, sent, type, answer } = box();
  await type("tide");
  await answer(0, given instanceof Response ? given.clone() : given);
  expect(asker.read()).toMatchObject({ words: "tide", answer: null, problem });
  await type("tides", 500);
  expect(asker.read().problem).toBe(problem);
  await answer(sent.length - 1);
  expect(asker.read()).toMatchObject({ problem: null, answer: { to: "tides" } });
});

test("an answer that never comes is given up after ten seconds, and asked for again when told", async () => {
  const { asker, sent, type, answer, shown } = box();
  await type("tide", 10_200);
  expect(asker.read().problem).toBe("no-answer");
  asker.again();
  await vi.advanceTimersByTimeAsync(100);
  await answer(1);
  expect([sent.length, shown()]).toEqual([2, "tide"]);
  asker.again();
  await vi.advanceTimersByTimeAsync(1000);
  expect(sent).toHaveLength(2);
});

test("who asks too fast is answered by itself later, and asked for less often", async () => {
  const { sent, type, answer, shown } = box();
  await type("tide");
  await answer(0, new Response(null, { status: 429 }));
  await vi.advanceTimersByTimeAsync(3000);
  await answer(1);
  expect(shown()).toBe("tide");
  await type("tides", 400);
  expect(sent).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(100);
  expect(sent).toHaveLength(3);
});

test("after it was stopped nothing is sent or shown any more", async () => {
  const { asker, sent, type, answer } = box();
  await type("tide");
  const heard = vi.fn();
  asker.subscribe(heard);
  asker.stop();
  await answer(0);
  await vi.advanceTimersByTimeAsync(20_000);
  expect([sent.length, heard.mock.calls.length]).toEqual([1, 0]);
});
