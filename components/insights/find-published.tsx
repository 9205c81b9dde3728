"use client";

import { startTransition, useState } from "react";
import { HitLine } from "@/components/search/hit-line";
import { useHits } from "@/components/search/use-hits";
import type { FormAction } from "@/components/ui/form-state";
import { SearchField } from "@/components/ui/search-field";
import { showToast } from "@/components/ui/show-toast";
import { Finder } from "./writing/finder";
import { useIsReady } from "./writing/use-is-ready";

type FindPublishedProps = {
  label: string;
  /** Without scripts the page itself answers what was looked for, under this name in its address. */
  search: { name: string; words?: string };
  /** Not found once more: they stand on the page already. */
  takenIds: string[];
  /** Sent with the insight that is chosen, as `insightId`. */
  fields: Record<string, string>;
  choose: FormAction;
  /** Said once it is done, where the action itself says nothing. */
  done: string;
};

/** Finds an insight in the whole library, published and not here yet, and does something with it. */
export function FindPublished({ label, search, takenIds, fields, choose, done }: FindPublishedProps) {
  const [words, setWords] = useState("");
  const { hits, ask } = useHits();
  if (!useIsReady())
    return <SearchField name={search.name} label={label} defaultValue={search.words} className="max-w-lg" />;
  const found = (hits.answer?.hits ?? []).filter(
    ({ id, status }) => status === "published" && !takenIds.includes(id),
  );

  function send(insightId: string) {
    const data = new FormData();
    for (const [name, value] of Object.entries({ ...fields, insightId })) data.set(name, value);
    startTransition(async () => {
      const state = await choose({ status: "idle" }, data);
      if (state.status === "done") showToast(state.message ?? done);
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
      onChoose={send}
    />
  );
}
