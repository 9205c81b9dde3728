import { createContext, useCallback, useContext, useSyncExternalStore } from "react";
import type { InsightContent } from "@/domain/insights/content-input";

export type DraftStore = ReturnType<typeof createDraftStore>;

/** What the page says now. Fields listen to their own part, so that a keystroke draws one field and not the page. */
export function createDraftStore(initial: InsightContent) {
  let content = initial;
  const listeners = new Set<() => void>();
  return {
    read: () => content,
    replace(next: InsightContent) {
      content = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

export const DraftContext = createContext<DraftStore | null>(null);

export function useDraftStore(): DraftStore {
  const store = useContext(DraftContext);
  if (!store) throw new Error("A field of a draft stands outside of the writing page.");
  return store;
}

type Change<Value> = (next: Value | ((now: Value) => Value)) => void;

/** One part of the draft, and how to change it. */
export function useDraft<Field extends keyof InsightContent>(
  field: Field,
): [InsightContent[Field], Change<InsightContent[Field]>] {
  const store = useDraftStore();
  const read = () => store.read()[field];
  const value = useSyncExternalStore(store.subscribe, read, read);
  const change = useCallback<Change<InsightContent[Field]>>(
    (next) => {
      const content = store.read();
      const changed = typeof next === "function" ? next(content[field]) : next;
      store.replace({ ...content, [field]: changed });
    },
    [store, field],
  );
  return [value, change];
}

/** All of the draft, for what looks at the whole: the meter, the merge. */
export function useWholeDraft(): InsightContent {
  const store = useDraftStore();
  return useSyncExternalStore(store.subscribe, store.read, store.read);
}
