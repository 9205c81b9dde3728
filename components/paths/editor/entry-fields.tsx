import type { FormAction } from "@/components/ui/form-state";
import type { EditedEntry } from "@/domain/paths/path-query";
import { SavedField } from "./saved-field";
import { StepBody } from "./step-body";

type EntryFieldsProps = { entry: EditedEntry; name: string; pathId: string; change: FormAction };

/** What can be changed of one step or heading. */
export function EntryFields({ entry, name, pathId, change }: EntryFieldsProps) {
  const of = { pathId, stepId: entry.id };
  if (entry.kind === "heading")
    return (
      <div className="min-w-0 max-sm:col-span-2 max-sm:row-start-2">
        <SavedField
          label="Heading"
          name="heading"
          of={of}
          value={entry.words}
          action={change}
          className="font-serif text-20 font-semibold"
        />
      </div>
    );
  return (
    <div className="grid min-w-0 grid-cols-1 gap-3 max-sm:col-span-2 max-sm:row-start-2">
      <div className="grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-2">
        <span className="text-15 leading-7 text-muted tabular-nums">{name.replace(/\D/g, "") || "–"}</span>
        <StepBody step={entry} />
      </div>
      <SavedField
        label="Why this matters to you"
        placeholder="In a sentence or two, to whoever takes the path"
        name="note"
        of={of}
        value={entry.note}
        action={change}
      />
    </div>
  );
}

/** What each is called: steps that are asked are numbered as learners count them. */
export function namesOf(entries: EditedEntry[]) {
  let number = 0;
  return entries.map((entry) => {
    if (entry.kind === "heading") return `heading “${entry.words}”`;
    return entry.passedOver ? "the step that is passed over" : `step ${++number}`;
  });
}

/** Its own words, to speak of it once it is gone. */
export const whatOf = (entry: EditedEntry) =>
  entry.kind === "heading" ? `“${entry.words}”` : `“${entry.record.statement || "The insight"}”`;
