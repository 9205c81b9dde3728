import clsx from "clsx";
import { type ReactNode, useId } from "react";
import { Button } from "@/components/ui/button";
import { Check } from "@/components/ui/icons";
import { GrowingArea } from "./growing-area";
import { useKnownData } from "./known-data";
import type { MergeConflict } from "./merge-content";
import { isSettled, type Picked } from "./merge-picks";
import { markNew } from "./merge-text";
import { placeOf, wordsOf } from "./merge-words";

type MergeChoiceProps = {
  conflict: MergeConflict;
  names: { mine: string; theirs: string };
  picked: Picked | undefined;
  onPick: (picked: Picked) => void;
};

/** One field that both changed: the two texts side by side, and the merge of them below, ready to be edited. */
export function MergeChoice({ conflict, names, picked, onPick }: MergeChoiceProps) {
  const id = useId();
  const { mine, theirs, proposal } = conflict;
  return (
    <fieldset aria-labelledby={`${id}-place`} className="grid gap-3">
      <p id={`${id}-place`} className="text-15 font-medium">
        {placeOf(conflict)}
      </p>
      <div className="grid gap-3 sm:grid-cols-2">
        <Side name={names.mine} isPicked={picked?.side === "mine"}>
          <Words conflict={conflict} value={mine} />
          <Pick
            label="Keep mine"
            isPicked={picked?.side === "mine"}
            onPick={() => onPick({ side: "mine" })}
          />
        </Side>
        <Side name={names.theirs} isPicked={picked?.side === "theirs"}>
          <Words conflict={conflict} value={theirs} />
          <Pick
            label="Keep theirs"
            isPicked={picked?.side === "theirs"}
            onPick={() => onPick({ side: "theirs" })}
          />
        </Side>
      </div>
      {proposal !== undefined && (
        <Side name="Both together" isPicked={isSettled(conflict, picked) && picked?.side === "merge"}>
          <GrowingArea
            aria-label={`Both together: ${placeOf(conflict)}`}
            value={picked?.text ?? proposal}
            onText={(text) => onPick({ side: "merge", text, of: { mine, theirs } })}
            className="w-full rounded-small border border-edge bg-surface px-3 py-2 font-serif text-17"
          />
          <Pick
            label="Use the merge"
            isPicked={isSettled(conflict, picked) && picked?.side === "merge"}
            onPick={() => onPick({ side: "merge", text: picked?.text, of: { mine, theirs } })}
          />
        </Side>
      )}
    </fieldset>
  );
}

function Side({ name, isPicked, children }: { name: string; isPicked: boolean; children: ReactNode }) {
  return (
    <div
      className={clsx(
        "flex min-w-0 flex-col items-start gap-2 rounded-small border p-3",
        isPicked ? "border-tide bg-tide-soft" : "border-line",
      )}
    >
      <p className="text-13 text-muted">{name}</p>
      {children}
    </div>
  );
}

function Pick({ label, isPicked, onPick }: { label: string; isPicked: boolean; onPick: () => void }) {
  return (
    <Button size="small" aria-pressed={isPicked} onClick={onPick} className="mt-auto">
      {isPicked && <Check aria-hidden />}
      {label}
    </Button>
  );
}

/** A text with its new words marked; anything else in words. */
function Words({ conflict: { base, path }, value }: { conflict: MergeConflict; value: unknown }) {
  if (path.endsWith("/snapshotId") && typeof value === "string") return <DataWords snapshotId={value} />;
  if (path.endsWith("/studyId") && typeof value === "string") return <p>Another study than before</p>;
  if (typeof value !== "string" || typeof base !== "string")
    return <p className="whitespace-pre-wrap">{wordsOf(value)}</p>;
  if (value === "") return <p className="text-muted">Empty</p>;
  const parts = markNew(base, value);
  return (
    <p dir="auto" className="w-full font-serif text-17 whitespace-pre-wrap">
      {parts.map(({ text, at, isNew }) =>
        isNew ? (
          <mark
            key={at}
            className="rounded-small bg-sand-soft text-ink underline decoration-sand underline-offset-4"
          >
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </p>
  );
}

function DataWords({ snapshotId }: { snapshotId: string }) {
  const known = useKnownData(snapshotId);
  if (!known) return <p>Data that is not yours to see</p>;
  return (
    <p>
      <bdi>{known.dataset.name}</bdi>, version {known.snapshot.number}
    </p>
  );
}
