import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Autosave } from "./autosave";
import { useDraftStore } from "./draft-store";
import { drop, findLeftBehind, type Words } from "./kept-words";
import { mergeContent, sameValue } from "./merge-content";

type LeftBehindProps = {
  autosave: Autosave;
  draftKey: string;
  clock: { timeZone: string; locale: string };
};

/** Offers words that an earlier visit wrote and could not save. */
export function LeftBehind({ autosave, draftKey, clock }: LeftBehindProps) {
  const store = useDraftStore();
  const [found, setFound] = useState<{ key: string; words: Words }[]>([]);

  useEffect(() => {
    findLeftBehind(draftKey).then((all) => {
      const useful = all.filter(({ key, words }) => {
        const adds = addsAnything(words, store.read());
        if (!adds) drop(key);
        return adds;
      });
      setFound(useful);
    });
  }, [draftKey, store]);

  const [first] = found;
  if (!first) return null;
  const at = new Date(first.words.at).toLocaleString(clock.locale, {
    timeZone: clock.timeZone,
    dateStyle: "long",
    timeStyle: "short",
  });

  function done() {
    if (first) drop(first.key);
    setFound((now) => now.slice(1));
  }

  return (
    <Notice kind="attention" title="There are words that were not saved">
      <p>
        This browser kept what you wrote here until {at}. It is not in the draft. Bring it back, and you see
        where it differs; or throw it away.
      </p>
      <div className="mt-3 flex flex-wrap gap-3">
        <Button
          look="primary"
          size="small"
          onClick={async () => {
            if (await autosave.bringBack(first.words)) done();
          }}
        >
          Bring it back
        </Button>
        <Button size="small" onClick={done}>
          Throw it away
        </Button>
      </div>
    </Notice>
  );
}

/** Whether anything in these words is not in the draft already. */
function addsAnything({ base, content }: Words, draft: Words["content"]) {
  const merged = mergeContent(base, content, draft);
  return merged.conflicts.length > 0 || !sameValue(merged.content, draft);
}
