import type { FakeState } from "./fake-state";

/** How many seconds a call must wait; 0 where it may go now, which is counted. */
export function waitFor(state: FakeState, key: string, most: number, withinMs: number) {
  const now = state.clock();
  const recent = (state.paces.get(key) ?? []).filter((at) => at > now - withinMs);
  const [oldest] = recent;
  const isFull = recent.length >= most && oldest !== undefined;
  state.paces.set(key, isFull ? recent : [...recent, now]);
  return isFull ? Math.max(1, Math.ceil((oldest + withinMs - now) / 1000)) : 0;
}
