import type { InsightContent } from "@/domain/insights/content-input";
import type { TheirDraft } from "./choices";
import type { DraftStore } from "./draft-store";
import type { Words } from "./kept-words";
import { type MergeChoices, type MergeConflict, mergeContent, sameValue } from "./merge-content";
import type { DraftMark, SendAnswer, SendDraft } from "./send-draft";

export type SaveState = {
  kind: "saved" | "waiting" | "saving" | "unreachable" | "refused" | "conflict";
  /** When the server last acknowledged everything, ISO 8601. */
  savedAt: string;
  /** Why it was refused, as a sentence. */
  sentence?: string;
  signedOut?: boolean;
  /** The browser could not keep the unsaved words either. */
  atRisk?: boolean;
  /** What came in from somebody else without anybody having to choose. */
  news?: { by: string; byOneself: boolean; at: string; sections: MergeConflict["section"][] };
};

/** Whose words stand against those on the page: another tab's, somebody else's, or the draft as it was found. */
export type Whose = { kind: "oneself" } | { kind: "other"; name: string } | { kind: "draft" };

type Keeper = { put: (words: Words) => boolean; clear: () => void };

type AutosaveOptions = {
  store: DraftStore;
  send: SendDraft;
  keep: Keeper;
  start: DraftMark & { savedAt: string };
  personId: string;
};

const typingMs = 1200;
const keepingMs = 250;
const retryMs = [4_000, 8_000, 16_000, 32_000, 60_000];

export type Autosave = ReturnType<typeof createAutosave>;

/**
 * Sends what is written, one request at a time, and keeps it in the browser until the server has it. What was saved
 * elsewhere meanwhile is brought together field by field; where both changed the same field it waits for a choice.
 */
export function createAutosave({ store, send, keep, start, personId }: AutosaveOptions) {
  let base = store.read();
  let from: DraftMark = { version: start.version, begunAt: start.begunAt };
  let theirs: TheirDraft | null = null;
  let state: SaveState = { kind: "saved", savedAt: start.savedAt };
  let running: Promise<void> | null = null;
  let tries = 0;
  const timers: { save?: Timer; keep?: Timer } = {};
  const listeners = new Set<() => void>();

  const isDirty = () => !sameValue(store.read(), base);

  function show(next: Omit<SaveState, "savedAt"> & { savedAt?: string }) {
    state = { savedAt: state.savedAt, atRisk: state.atRisk, news: state.news, ...next };
    for (const listener of listeners) listener();
  }

  function keepWords() {
    clearTimeout(timers.keep);
    timers.keep = undefined;
    const kept = keep.put({ base, content: store.read(), at: new Date().toISOString() });
    if (state.atRisk !== !kept) show({ ...state, atRisk: !kept });
  }

  function changed() {
    timers.keep ??= setTimeout(keepWords, keepingMs);
    if (theirs) return;
    if (state.kind !== "waiting" && state.kind !== "saving") show({ kind: "waiting" });
    sendAfter(typingMs);
  }

  function sendAfter(ms: number) {
    clearTimeout(timers.save);
    timers.save = setTimeout(() => void flush(), ms);
  }

  /** Sends what is not saved yet; true when the server has everything. */
  async function flush(last = false): Promise<boolean> {
    clearTimeout(timers.save);
    // The page may be gone before what runs is answered: only the browser can keep these words then.
    if (last && timers.keep) keepWords();
    while (running) await running;
    if (theirs) return false;
    if (!isDirty()) {
      settleSaved(state.savedAt);
      return true;
    }
    keepWords();
    running = attempt(last).finally(() => {
      running = null;
    });
    await running;
    return !isDirty();
  }

  async function attempt(last: boolean) {
    const sent = store.read();
    show({ kind: "saving" });
    take(await send(from, sent, last), sent);
  }

  function take(answer: SendAnswer, sent: InsightContent) {
    tries = answer.kind === "unreachable" ? tries + 1 : 0;
    if (answer.kind === "conflict") return takeIn(answer.theirs);
    if (answer.kind === "refused") return show({ ...answer, kind: "refused" });
    if (answer.kind === "unreachable") {
      show({ kind: "unreachable" });
      return sendAfter(retryMs[Math.min(tries, retryMs.length) - 1] ?? 60_000);
    }
    base = sent;
    from = { ...from, version: answer.version };
    if (isDirty()) {
      show({ kind: "waiting", savedAt: answer.savedAt });
      sendAfter(typingMs);
    } else settleSaved(answer.savedAt);
  }

  function settleSaved(savedAt: string) {
    clearTimeout(timers.save);
    clearTimeout(timers.keep);
    timers.keep = undefined;
    keep.clear();
    show({ kind: "saved", savedAt, atRisk: undefined });
  }

  /**
   * Takes in what the server holds, if it is newer than what this page started from. While a save is under way its
   * own answer says so: what is found meanwhile may be just that save.
   */
  function receive(found: TheirDraft) {
    if (!running && isNewer(found, from)) takeIn(found);
  }

  function takeIn(found: TheirDraft) {
    const merged = mergeContent(base, store.read(), found.content);
    if (merged.conflicts.length > 0) {
      theirs = found;
      return show({ kind: "conflict" });
    }
    const { savedBy: by, savedById, savedAt: at } = found;
    adopt(found, merged.content);
    if (merged.taken.length > 0)
      show({ ...state, news: { by, byOneself: savedById === personId, at, sections: merged.taken } });
  }

  function adopt(found: TheirDraft, content: InsightContent) {
    theirs = null;
    base = found.content;
    from = { version: found.version, begunAt: found.begunAt };
    store.replace(content);
    if (!isDirty()) return settleSaved(found.savedAt);
    keepWords();
    show({ kind: "waiting" });
    sendAfter(0);
  }

  return {
    changed,
    flush,
    receive,
    read: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    /** Where both changed the same field, as it stands with what is on the page now. */
    conflicts: () => (theirs ? { from: whose(theirs), conflicts: conflictsWith(theirs) } : null),
    /** Ends a conflict by what the person chose for each field. */
    settle(choices: MergeChoices) {
      if (!theirs) return;
      const merged = mergeContent(base, store.read(), theirs.content, choices);
      if (merged.conflicts.length === 0) adopt(theirs, merged.content);
    },
    /** Brings back words that an earlier visit could not save; false when what is on the page is not saved itself. */
    async bringBack(words: Words) {
      if (!(await flush())) return false;
      restore(words);
      return true;
    },
    dismissNews: () => show({ ...state, news: undefined }),
    stop() {
      clearTimeout(timers.save);
      if (timers.keep) keepWords();
    },
  };

  function restore(words: Words) {
    const merged = mergeContent(words.base, words.content, store.read());
    if (merged.conflicts.length === 0) return store.replace(merged.content);
    theirs = { ...from, content: store.read(), savedAt: state.savedAt, savedBy: "", savedById: "" };
    base = words.base;
    store.replace(words.content);
    show({ kind: "conflict" });
  }

  function whose({ savedBy, savedById }: TheirDraft): Whose {
    if (savedById === "") return { kind: "draft" };
    return savedById === personId ? { kind: "oneself" } : { kind: "other", name: savedBy };
  }

  function conflictsWith(found: TheirDraft) {
    return mergeContent(base, store.read(), found.content).conflicts;
  }
}

/** A draft that was begun later is newer, whatever it counts. */
function isNewer(found: DraftMark, from: DraftMark) {
  const later = Date.parse(found.begunAt) - Date.parse(from.begunAt);
  return later > 0 || (later === 0 && found.version > from.version);
}

type Timer = ReturnType<typeof setTimeout>;
