"use client";

import { startTransition, useState } from "react";
import type { Action } from "@/components/initiatives/keeping/action";
import { Finder } from "@/components/insights/writing/finder";
import { useIsReady } from "@/components/insights/writing/use-is-ready";
import { HitLine } from "@/components/search/hit-line";
import { useHits } from "@/components/search/use-hits";
import { SearchField } from "@/components/ui/search-field";
import { showToast } from "@/components/ui/show-toast";

type FindInsightProps = {
  studyId: string;
  /** Named already. */
  takenIds: string[];
  words: string | undefined;
  feed: Action;
};

const label = "Find an insight it settles or renews";

/** Finds an insight in the library and names it; without scripts the page itself answers what was looked for. */
export function FindInsight({ studyId, takenIds, words: asked, feed }: FindInsightProps) {
  const [words, setWords] = useState("");
  const { hits, ask } = useHits();
  if (!useIsReady()) return <SearchField name="feed" label={label} defaultValue={asked} />;
  const found = (hits.answer?.hits ?? []).filter(
    ({ id, status }) => status === "published" && !takenIds.includes(id),
  );

  function choose(insightId: string) {
    const data = new FormData();
    data.set("studyId", studyId);
    data.set("insightId", insightId);
    startTransition(async () => {
      const state = await feed({ status: "idle" }, data);
      if (state.status === "done") showToast("The insight is named.");
      if (state.status === "refused") showToast(state.message, "harm");
    });
  }

  return (
    <Finder
      label={label}
      placeholder={label}
      words={words}
      onWords={(next) => {
        setWords(next);
        ask(next);
      }}
      found={words.trim() === "" ? [] : found.map((hit) => ({ id: hit.id, content: <HitLine hit={hit} /> }))}
      nothing={
        hits.problem
          ? "The search does not answer now. Try again in a moment."
          : hits.answer?.to === hits.words
            ? "No published insight that is not named already."
            : "Looking …"
      }
      onChoose={choose}
    />
  );
}
