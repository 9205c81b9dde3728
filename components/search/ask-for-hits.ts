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

const nothing: HitState = { words: "", answer: null, problem: null, isSlow: false };

const restMs = 100;
/** Between questions once somebody was told that they ask too fast. */
const carefulRestMs = 500;
const tooFastMs = 3000;
const slowMs = 300;
const patienceMs = 10_000;
const keptMs = 60_000;
const mostKept = 50;
const mostUnderWay = 3;

const findAddress = "/insights/find";

const sendWords: SendWords = (words, signal) =>
  fetch(`${findAddress}?${new URLSearchParams({ q: words })}`, { signal });

/**
 * Asks for hits while somebody types, a moment after the last key. Questions may overtake each other on the way: an
 * answer is shown unless one to a newer question has been, so that a slow connection shows something all the same.
 */
export function createHitAsker(send: SendWords = sendWords) {
  const listeners = new Set<() => void>();
  const kept = new Map<string, { answer: QuickAnswer; until: number }>();
  /** Oldest first. */
  const underWay = new Set<AbortController>();
  const timers: { rest?: Timer; slow?: Timer } = {};
  let state = nothing;
  let rest = restMs;

  function show(next: HitState) {
    state = next;
    for (const listener of listeners) listener();
  }

  function ask(given: string) {
    const words = given.trim().replace(/\s+/gu, " ");
    if (words === state.words && !state.problem) return;
    clearTimeout(timers.rest);
    const answer = words === "" ? null : recall(words);
    if (words === "" || answer) {
      drop([...underWay]);
      return settle({ words, answer: answer && { ...answer, to: words }, problem: null, isSlow: false });
    }
    show({ ...state, words });
    timers.rest = setTimeout(() => void request(words), rest);
  }

  async function request(words: string) {
    const leaving = new AbortController();
    drop([...underWay].slice(0, 1 - mostUnderWay));
    underWay.add(leaving);
    timers.slow ??= setTimeout(() => show({ ...state, isSlow: true }), slowMs);
    const outOfPatience = setTimeout(() => leaving.abort(), patienceMs);
    const got = await read(send(words, leaving.signal));
    clearTimeout(outOfPatience);
    if (!underWay.has(leaving)) return;
    const order = [...underWay];
    drop(order.slice(0, order.indexOf(leaving) + 1));
    receive(words, got);
  }

  function receive(words: string, got: QuickAnswer | HitProblem) {
    const isNewest = words === state.words;
    if (typeof got === "string") return isNewest ? fail(words, got) : undefined;
    keep(words, got);
    const answer = { ...got, to: words };
    if (isNewest) settle({ words, answer, problem: null, isSlow: false });
    // That half a word found nothing says nothing.
    else if (got.hits.length > 0) show({ ...state, answer, problem: null });
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

  function drop(questions: AbortController[]) {
    for (const question of questions) {
      underWay.delete(question);
      question.abort();
    }
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
      clearTimeout(timers.rest);
      clearTimeout(timers.slow);
      timers.slow = undefined;
      drop([...underWay]);
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
