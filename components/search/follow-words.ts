const restMs = 150;
const patienceMs = 2000;

export type Follower = ReturnType<typeof createFollower>;

/**
 * Decides when a page goes after what is typed: after a moment of rest, and one step at a time, because pages under
 * way are never seen when each is overtaken by the next. `shown` are the words of the page as it stands.
 */
export function createFollower(go: (words: string) => void, shown: string) {
  let wanted: string | null = null;
  let awaitedSince: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether what is wanted waits for nothing but the page under way. */
  let isRested = false;

  function wait(ms: number) {
    clearTimeout(timer);
    timer = setTimeout(step, ms);
  }

  function step() {
    const left = awaitedSince === null ? 0 : awaitedSince + patienceMs - Date.now();
    isRested = left > 0;
    if (isRested) wait(left);
    else leap();
  }

  function leap() {
    const words = wanted;
    forget();
    if (words === null || words === shown) return;
    shown = words;
    awaitedSince = Date.now();
    go(words);
  }

  function forget() {
    clearTimeout(timer);
    wanted = null;
    isRested = false;
  }

  return {
    type(words: string) {
      wanted = words.trim();
      isRested = false;
      wait(restMs);
    },
    /** At once, whatever is under way. */
    enter(words: string) {
      wanted = words.trim();
      leap();
    },
    /** The page is there. True when it came because of what was typed, or will be replaced because of it. */
    arrive(words: string): boolean {
      const isOurs = wanted !== null || awaitedSince !== null;
      awaitedSince = null;
      shown = words;
      if (isRested) step();
      return isOurs;
    },
    /** Somebody goes another way. */
    giveWay() {
      forget();
      awaitedSince = null;
    },
  };
}
