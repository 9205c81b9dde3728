import { useState } from "react";
import { Finder } from "@/components/insights/writing/finder";
import { HitLine } from "@/components/search/hit-line";
import { useHits } from "@/components/search/use-hits";

type StepFinderProps = {
  /** The addresses of what stands on the path already. */
  taken: Set<string>;
  onChoose: (insight: { id: string; statement: string }) => void;
};

/** Finds insights in the whole library and puts the chosen one on the path. */
export function StepFinder({ taken, onChoose }: StepFinderProps) {
  const [words, setWords] = useState("");
  const { hits, ask } = useHits();
  const found = (hits.answer?.hits ?? []).filter(
    ({ status, href }) => status === "published" && !taken.has(href),
  );

  function change(next: string) {
    setWords(next);
    ask(next);
  }

  return (
    <Finder
      label="Find an insight to add"
      placeholder="Find an insight to add"
      words={words}
      onWords={change}
      found={words.trim() === "" ? [] : found.map((hit) => ({ id: hit.id, content: <HitLine hit={hit} /> }))}
      nothing={
        hits.problem
          ? "The search does not answer now. Try again in a moment."
          : hits.answer?.to === hits.words
            ? "No published insight that is not on the path already."
            : "Looking …"
      }
      onChoose={(id) => {
        const hit = found.find((one) => one.id === id);
        if (hit) onChoose({ id, statement: hit.statement.map(({ text }) => text).join("") });
      }}
    />
  );
}
