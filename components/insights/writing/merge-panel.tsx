import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import type { Autosave, Whose } from "./autosave";
import { useWholeDraft } from "./draft-store";
import { MergeChoice } from "./merge-choice";
import type { MergeConflict } from "./merge-content";
import { chosen, isSettled, type Picked } from "./merge-picks";

/** Where two people, or two tabs, changed the same field: both texts and a proposal, and nothing goes before it is chosen. */
export function MergePanel({ autosave }: { autosave: Autosave }) {
  const state = useSyncExternalStore(autosave.subscribe, autosave.read, autosave.read);
  useWholeDraft();
  const open = state.kind === "conflict" ? autosave.conflicts() : null;
  if (!open) return null;
  return <OpenConflicts autosave={autosave} {...open} />;
}

type OpenConflictsProps = { autosave: Autosave; from: Whose; conflicts: MergeConflict[] };

/** What happened, and what the two texts are called. */
function wordsFor(from: Whose) {
  if (from.kind === "oneself")
    return {
      title: "You changed the same words in another tab",
      mine: "In this tab",
      theirs: "In the other tab",
    };
  if (from.kind === "other")
    return { title: `${from.name} changed the same words`, mine: "Yours", theirs: `${from.name}’s` };
  return { title: "Both changed the same words", mine: "Kept in this browser", theirs: "In the draft" };
}

function OpenConflicts({ autosave, from, conflicts }: OpenConflictsProps) {
  const [picks, setPicks] = useState<ReadonlyMap<string, Picked>>(new Map());
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const open = conflicts.filter((conflict) => !isSettled(conflict, picks.get(conflict.path))).length;
  const { title, ...names } = wordsFor(from);

  function settle() {
    autosave.settle(
      new Map(conflicts.map((conflict) => [conflict.path, chosen(conflict, picks.get(conflict.path))])),
    );
  }

  return (
    <section aria-labelledby="merge-title" className="rounded border border-sand bg-surface p-4 sm:p-6">
      <h2
        ref={heading}
        id="merge-title"
        tabIndex={-1}
        className="scroll-mt-36 font-serif text-20 font-semibold outline-none"
      >
        {title}
      </h2>
      <p className="mb-4 max-w-measure text-15 text-muted">
        Nothing is lost: both texts are here. Choose what stays for each; everything else is already brought
        together. New words are marked.
      </p>
      <ul className="grid gap-6">
        {conflicts.map((conflict) => (
          <li key={conflict.path}>
            <MergeChoice
              conflict={conflict}
              names={names}
              picked={picks.get(conflict.path)}
              onPick={(picked) => setPicks((now) => new Map(now).set(conflict.path, picked))}
            />
          </li>
        ))}
      </ul>
      <div className="mt-6 flex flex-wrap items-center gap-3">
        <Button look="primary" disabled={open > 0} onClick={settle}>
          Save the result
        </Button>
        {open > 0 && (
          <p className="text-15 text-muted">
            {open === 1 ? "One choice is open." : `${open} choices are open.`}
          </p>
        )}
      </div>
    </section>
  );
}
