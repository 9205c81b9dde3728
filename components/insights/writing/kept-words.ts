import type { InsightContent } from "@/domain/insights/content-input";

/** Words that the server has not acknowledged, with what they came from, so that they can be brought together later. */
export type Words = { base: InsightContent; content: InsightContent; at: string };

/** Where this tab keeps its unsaved words; the browser gives them back when the page is opened again. */
export function createKeptWords(draftKey: string) {
  const key = `${draftKey}:${crypto.getRandomValues(new Uint32Array(2)).join("")}`;
  const release = holdWhileOpen(key);
  return {
    key,
    /** Whether the browser could keep them. */
    put(words: Words) {
      try {
        localStorage.setItem(key, JSON.stringify(words));
        return true;
      } catch {
        return false;
      }
    },
    clear() {
      drop(key);
    },
    release,
  };
}

export type KeptWords = ReturnType<typeof createKeptWords>;

/** Unsaved words of this draft that no open tab looks after, latest first. */
export async function findLeftBehind(draftKey: string): Promise<{ key: string; words: Words }[]> {
  const held = new Set((await navigator.locks?.query())?.held?.map(({ name }) => name));
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(`${draftKey}:`) && !held.has(key));
  return keys
    .flatMap((key) => {
      const words = parsed(localStorage.getItem(key));
      return words ? [{ key, words }] : [];
    })
    .sort((one, other) => other.words.at.localeCompare(one.words.at));
}

export function drop(key: string) {
  try {
    localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing has nothing to drop.
  }
}

/** A lock that ends with the tab, however it ends: without it, another tab takes the words for left behind. */
function holdWhileOpen(key: string) {
  let release = () => {};
  const until = new Promise<void>((resolve) => {
    release = resolve;
  });
  void navigator.locks?.request(key, () => until);
  return release;
}

function parsed(text: string | null): Words | null {
  try {
    return text === null ? null : (JSON.parse(text) as Words);
  } catch {
    return null;
  }
}
