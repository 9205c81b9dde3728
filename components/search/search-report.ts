const settledMs = 3000;

/**
 * Says which searches people ended with, so that what was not found becomes a list. Nobody is named, half words are
 * not told, and the same search is told once.
 */
export function createSearchReport(send: (search: Record<string, string>) => void = post) {
  const told = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** It is what somebody meant: they pressed Enter or opened what it found. */
  function settle(words: string, filters: Record<string, string> = {}) {
    clearTimeout(timer);
    const search = { ...filters, q: words.trim().replace(/\s+/gu, " ") };
    const key = JSON.stringify(search);
    if (search.q === "" || told.has(key)) return;
    told.add(key);
    send(search);
  }

  return {
    settle,
    /** It counts once nothing more is typed for a while. */
    change(words: string, filters?: Record<string, string>) {
      clearTimeout(timer);
      timer = setTimeout(() => settle(words, filters), settledMs);
    },
    stop: () => clearTimeout(timer),
  };
}

function post(search: Record<string, string>) {
  void fetch("/insights/searched", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(search),
    keepalive: true,
  }).catch(() => {});
}
