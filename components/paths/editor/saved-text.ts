import type { FormState } from "@/components/ui/form-state";
import { changedMeanwhile } from "@/domain/paths/path-input";
import type { Saving } from "./saving";

export type SavedTextState = { text: string; problem: string | null };
export type SavedText = ReturnType<typeof createSavedText>;

/** Sends a text, and the one it was changed from; without that it is saved whatever stands there. */
type Send = (what: object, text: string, was: string | undefined) => Promise<FormState>;

const restMs = 1500;

/**
 * A text that saves itself a moment after the last key, and at once when it is left. Words that somebody else changed
 * meanwhile are not written over: the refusal shows theirs, and whoever then goes on changing means to replace them.
 */
export function createSavedText(start: string, saving: Saving, send: Send) {
  const listeners = new Set<() => void>();
  const self = {};
  let state: SavedTextState = { text: start, problem: null };
  let saved = start;
  let hasSeenTheirs = false;
  let isUnderWay = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function show(next: SavedTextState) {
    state = next;
    for (const listener of listeners) listener();
  }

  function type(text: string) {
    const isBack = text === saved;
    show({ text, problem: isBack ? null : state.problem });
    clearTimeout(timer);
    if (isBack) return saving.forgets(self);
    saving.awaits(self);
    timer = setTimeout(() => void flush(), restMs);
  }

  async function flush(): Promise<void> {
    clearTimeout(timer);
    const { text } = state;
    if (isUnderWay || text === saved) return;
    isUnderWay = true;
    const answer = await send(self, text, hasSeenTheirs ? undefined : saved);
    isUnderWay = false;
    if (answer.status === "refused") return refused(Object.values(answer.fieldErrors)[0] ?? answer.message);
    saved = text;
    hasSeenTheirs = false;
    show({ ...state, problem: null });
    if (state.text !== text) await flush();
  }

  function refused(message: string) {
    hasSeenTheirs ||= message.startsWith(changedMeanwhile);
    show({ ...state, problem: message });
  }

  return {
    type,
    flush,
    read: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    /** Sends what is left when the text goes from the page; nobody could mend it there any more. */
    close: () => flush().finally(() => saving.forgets(self)),
    /** What the server says now: taken over unless something was typed since. */
    receive(value: string) {
      if (value === saved || isUnderWay || state.text !== saved) return;
      saved = value;
      show({ text: value, problem: null });
    },
  };
}
