import { useEffect, useState } from "react";
import { insideWords } from "@/components/datasets/file-words";
import { readItemData, type WiredData } from "@/components/datasets/send-data";
import { SendDataField } from "@/components/datasets/send-data-field";
import type { WriterData } from "@/domain/datasets/dataset-query";
import { Finder } from "./finder";
import { useKnownDataStore } from "./known-data";

const waitMs = 250;

/** Two ways to data: a file from one's own machine, or what is here already. */
export function AttachData({ attach }: { attach: (data: WriterData) => void }) {
  const { limits } = useKnownDataStore();
  const [words, setWords] = useState("");
  const found = useDataChoices(words);
  return (
    <>
      <p className="text-13 text-muted">
        The table, picture or document that this rests on. Whoever may read the insight may download it; when
        it changes, you are asked to look again.
      </p>
      <SendDataField label="Attach a file" target={() => ({})} limits={limits} onKept={attach} />
      <Finder
        label="Or use data that is here"
        placeholder="Or use data that is here: words in its name"
        words={words}
        onWords={setWords}
        found={found.map(({ dataset, snapshot }) => ({
          id: snapshot.id,
          content: (
            <>
              <span className="block wrap-anywhere" dir="auto">
                {dataset.name}
              </span>
              <span className="text-13 text-muted">
                Version {snapshot.number}, {insideWords(snapshot.file, limits.locale)}
              </span>
            </>
          ),
        }))}
        nothing="No data that you may read has these words in its name."
        onChoose={(id) => {
          const chosen = found.find(({ snapshot }) => snapshot.id === id);
          if (chosen) attach(chosen);
        }}
      />
    </>
  );
}

/** What the words find, a moment after the last key. */
function useDataChoices(words: string) {
  const [found, setFound] = useState<WriterData[]>([]);
  useEffect(() => {
    const leaving = new AbortController();
    const timer = setTimeout(async () => {
      if (words.trim() === "") return setFound([]);
      const query = new URLSearchParams({ words });
      const response = await fetch(`/datasets/choices?${query}`, { signal: leaving.signal }).catch(
        () => null,
      );
      if (response?.ok) setFound(((await response.json()) as { found: WiredData[] }).found.map(readItemData));
    }, waitMs);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [words]);
  return found;
}
