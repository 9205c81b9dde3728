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

test("an older answer is shown until a newer one has come, and never after it", async () => {
  const { sent, type, answer, shown } = box();
  for (const words of ["t", "ti", "tid"]) await type(words);
  await answer(1);
  expect([shown(), sent[0]?.signal.aborted, sent[2]?.signal.aborted]).toEqual(["ti", true, false]);
  await answer(0);
  expect(shown()).toBe("ti");
  await answer(2);
  expect(shown()).toBe("tid");
});

test("a late answer whose request could not be ended is dropped, and so is one to words taken back", async () => {
  const answers: (() => void)[] = [];
  const asker = createHitAsker(
    (words) => new Promise((resolve) => answers.push(() => resolve(Response.json(answerWith(words))))),
  );
  for (const words of ["tide", "tides", ""]) {
    asker.ask(words);
    await vi.advanceTimersByTimeAsync(100);
    if (words === "") answers[1]?.();
    await vi.advanceTimersByTimeAsync(0);
  }
  answers[0]?.();
  await vi.advanceTimersByTimeAsync(0);
  expect(asker.read().answer).toBeNull();
});

test("nothing found is shown for the newest words alone", async () => {
  const { asker, type, answer, shown } = box();
  const nothing = () => Response.json({ hits: [], total: { count: 0, isLeast: false }, corrected: null });
  await type("tide");
  await answer(0);
  await type("tidez");
  await type("tidezz");
  await answer(1, nothing());
  expect(shown()).toBe("tide");
  await answer(2, nothing());
  expect(asker.read().answer).toMatchObject({ to: "tidezz", hits: [] });
});

test("no more than three questions are under way, and the failure of an older one is not said", async () => {
  const { asker, sent, type, answer, shown } = box();
  for (const words of ["t", "ti", "tid", "tide"]) await type(words);
  expect(sent.map(({ signal }) => signal.aborted)).toEqual([true, false, false, false]);
  await answer(2, new TypeError("Failed to fetch"));
  expect(asker.read().problem).toBeNull();
  await answer(3);
  expect(shown()).toBe("tide");
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

test("waiting is said 300 ms after a question, through further typing, and no longer than it lasts", async () => {
  const { asker, type, answer } = box();
  for (const words of ["t", "ti", "tid", "tide", "tides"]) await type(words, 90);
  await vi.advanceTimersByTimeAsync(290);
  expect(asker.read().isSlow).toBe(false);
  await type("tides r", 100);
  expect(asker.read().isSlow).toBe(true);
  await answer(0);
  expect(asker.read()).toMatchObject({ isSlow: true, answer: { to: "tides" } });
  await answer(1);
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
