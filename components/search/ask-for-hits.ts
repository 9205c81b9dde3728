import type { QuickAnswer } from "@/domain/search/search-query";

/** Why there is no answer: none came, nobody is signed in any more, or too much was asked. */
export type HitProblem = "no-answer" | "signed-out" | "too-fast";

export type HitState = {
  /** What is looked for now. */
  words: string;
  /** The newest answer there is. It stays until a newer one comes: `to` says what it answers. */
  answer: (QuickAnswer & { to: string }) | null;
  problem: HitProblem | null;
  /** Whether an answer is awaited for so long that it should be said. */
  isSlow: boolean;
};

export type SendWords = (words: string, signal: AbortSignal) => Promise<Response>;
export type HitAsker = ReturnType<typeof createHitAsker>;

const nothing: HitState = { words: "", answer: null, problem: null, isSlow: false };

const restMs = 100;
/** Between questions once somebody was told that they ask too fast. */
const carefulRestMs = 500;
const tooFastMs = 3000;
const slowMs = 300;
const patienceMs = 10_000;
const keptMs = 60_000;
const mostKept = 50;

const findAddress = "/insights/find";

const sendWords: SendWords = (words, signal) =>
  fetch(`${findAddress}?${new URLSearchParams({ q: words })}`, { signal });

/**
 * Asks for hits while somebody types: a moment after the last key, never two questions at once, and an answer that
 * comes after a newer question is dropped.
 */
export function createHitAsker(send: SendWords = sendWords) {
  const listeners = new Set<() => void>();
  const kept = new Map<string, { answer: QuickAnswer; until: number }>();
  const timers: { rest?: Timer; slow?: Timer } = {};
  let state = nothing;
  let rest = restMs;
  let underWay: AbortController | null = null;

  function show(next: HitState) {
    state = next;
    for (const listener of listeners) listener();
  }

  function ask(given: string) {
    const words = given.trim().replace(/\s+/gu, " ");
    if (words === state.words && !state.problem) return;
    leave();
    if (words === "") return settle(nothing);
    const answer = recall(words);
    if (answer) return settle({ words, answer: { ...answer, to: words }, problem: null, isSlow: false });
    show({ ...state, words });
    timers.slow ??= setTimeout(() => show({ ...state, isSlow: true }), slowMs);
    timers.rest = setTimeout(() => void request(words), rest);
  }

  async function request(words: string) {
    const leaving = new AbortController();
    underWay = leaving;
    const outOfPatience = setTimeout(() => leaving.abort("late"), patienceMs);
    const got = await read(send(words, leaving.signal));
    clearTimeout(outOfPatience);
    if (underWay !== leaving) return;
    underWay = null;
    if (typeof got === "string") return fail(words, got);
    keep(words, got);
    settle({ words, answer: { ...got, to: words }, problem: null, isSlow: false });
  }

  function fail(words: string, problem: HitProblem) {
    settle({ words, answer: null, problem, isSlow: false });
    if (problem !== "too-fast") return;
    rest = carefulRestMs;
    timers.rest = setTimeout(() => void request(words), tooFastMs);
  }

  function settle(next: HitState) {
    clearTimeout(timers.slow);
    timers.slow = undefined;
    show(next);
  }

  function leave() {
    clearTimeout(timers.rest);
    underWay?.abort();
    underWay = null;
  }

  function recall(words: string) {
    const found = kept.get(words.toLowerCase());
    return found && Date.now() < found.until ? found.answer : null;
  }

  function keep(words: string, answer: QuickAnswer) {
    const key = words.toLowerCase();
    kept.delete(key);
    kept.set(key, { answer, until: Date.now() + keptMs });
    const oldest = kept.keys().next().value;
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  }

  return {
    ask,
    read: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    /** Asks once more what was not answered, as when the connection is back. */
    again() {
      if (state.problem) ask(state.words);
    },
    stop() {
      leave();
      clearTimeout(timers.slow);
      timers.slow = undefined;
    },
  };
}

/** An answer, or what kept it away: someone signed out is sent a page to sign in instead. */
async function read(sent: Promise<Response>): Promise<QuickAnswer | HitProblem> {
  try {
    const response = await sent;
    if (response.status === 401 || response.redirected) return "signed-out";
    if (response.status === 429) return "too-fast";
    return response.ok ? ((await response.json()) as QuickAnswer) : "no-answer";
  } catch {
    return "no-answer";
  }
}

type Timer = ReturnType<typeof setTimeout>;
