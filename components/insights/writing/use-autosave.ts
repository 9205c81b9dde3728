import { useEffect, useState } from "react";
import { type Autosave, createAutosave } from "./autosave";
import type { TheirDraft } from "./choices";
import type { DraftStore } from "./draft-store";
import { createKeptWords, type KeptWords, type Words } from "./kept-words";
import { fetchDraft, sendDraftTo } from "./send-draft";

type UseAutosaveOptions = {
  store: DraftStore;
  draft: TheirDraft;
  draftKey: string;
  personId: string;
  address: string;
};

/** Saves while one writes, and at once when the page loses the focus, is hidden or left, or Ctrl S is pressed. */
export function useAutosave({ store, draft, draftKey, personId, address }: UseAutosaveOptions): Autosave {
  const [keeper] = useState(createKeeper);
  const [autosave] = useState(() =>
    createAutosave({ store, send: sendDraftTo(address), keep: keeper, start: draft, personId }),
  );

  useEffect(() => {
    const kept = keeper.open(draftKey);
    const stopListening = store.subscribe(autosave.changed);
    const stopWatching = watchPage(autosave, address);
    return () => {
      stopListening();
      stopWatching();
      void autosave.flush(true).finally(() => keeper.close(kept));
      autosave.stop();
    };
  }, [autosave, keeper, store, draftKey, address]);

  return autosave;
}

/** Keeps words once the page runs in a browser: on the server there is nothing to keep them in. */
function createKeeper() {
  let words: KeptWords | null = null;
  return {
    open(draftKey: string) {
      words = createKeptWords(draftKey);
      return words;
    },
    close(opened: KeptWords) {
      opened.release();
      if (words === opened) words = null;
    },
    put: (kept: Words) => words?.put(kept) ?? true,
    clear: () => words?.clear(),
  };
}

function watchPage(autosave: Autosave, address: string) {
  const isSaved = () => autosave.read().kind === "saved";

  async function look() {
    const found = await fetchDraft(address);
    if (found) autosave.receive(found);
  }

  function seen() {
    if (document.visibilityState === "hidden") void autosave.flush(true);
    else void look();
  }

  function press(event: KeyboardEvent) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== "s") return;
    event.preventDefault();
    void autosave.flush();
  }

  /** Asked only where leaving would lose words: what the browser keeps comes back. */
  function leave(event: BeforeUnloadEvent) {
    if (autosave.read().atRisk && !isSaved()) event.preventDefault();
  }

  const save = () => void autosave.flush();
  const blurred = () => {
    if (autosave.read().kind === "waiting") save();
  };
  const saveLast = () => void autosave.flush(true);
  document.addEventListener("visibilitychange", seen);
  document.addEventListener("focusout", blurred);
  document.addEventListener("keydown", press);
  window.addEventListener("pagehide", saveLast);
  window.addEventListener("online", save);
  window.addEventListener("beforeunload", leave);
  void look();
  return () => {
    document.removeEventListener("visibilitychange", seen);
    document.removeEventListener("focusout", blurred);
    document.removeEventListener("keydown", press);
    window.removeEventListener("pagehide", saveLast);
    window.removeEventListener("online", save);
    window.removeEventListener("beforeunload", leave);
  };
}
