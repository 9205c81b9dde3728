"use client";

import { startTransition, useState } from "react";
import { Finder } from "@/components/insights/writing/finder";
import { useIsReady } from "@/components/insights/writing/use-is-ready";
import { HitLine } from "@/components/search/hit-line";
import { useHits } from "@/components/search/use-hits";
import type { FormState } from "@/components/ui/form-state";
import { SearchField } from "@/components/ui/search-field";
import { showToast } from "@/components/ui/show-toast";

type AddByHandProps = {
  initiativeId: string;
  /** What stands on the page already. */
  takenIds: string[];
  add: (state: FormState, data: FormData) => Promise<FormState>;
};

const label = "Add an insight that is missing here";

/** Finds an insight in the whole library and adds it; without scripts the page itself answers what was looked for. */
export function AddByHand({ initiativeId, takenIds, add }: AddByHandProps) {
  const [words, setWords] = useState("");
  const { hits, ask } = useHits();
  const ready = useIsReady();
  if (!ready) return <SearchField name="add" label={label} className="max-w-lg" />;
  const found = (hits.answer?.hits ?? []).filter(
    ({ id, status }) => status === "published" && !takenIds.includes(id),
  );

  function choose(insightId: string) {
    const data = new FormData();
    data.set("initiativeId", initiativeId);
    data.set("insightId", insightId);
    startTransition(async () => {
      const state = await add({ status: "idle" }, data);
      if (state.status === "done") showToast(state.message ?? "Added.");
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
            ? "No published insight that is not here already."
            : "Looking …"
      }
      onChoose={choose}
    />
  );
}
