"use client";

import { type FormEvent, useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Checkbox } from "@/components/ui/checkbox";
import type { FormAction } from "@/components/ui/form-state";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { figure, insights } from "./import-words";

type StoreFormProps = {
  importId: string;
  counts: { create: number; update: number };
  newTopics: string[];
  mayPublish: boolean;
  /** An export of Tidemark brings everything as it was: there is less to choose. */
  isOwn: boolean;
  store: FormAction;
};

const existingOptions = [
  { value: "update", label: "Bring them up to date", hint: "What they say now stays in their history." },
  { value: "skip", label: "Leave them as they are" },
  { value: "copy", label: "Take them in once more, as new ones" },
];

/** The choices before anything is stored; the button names what it will do. */
export function StoreForm({ importId, counts, newTopics, mayPublish, isOwn, store }: StoreFormProps) {
  const [chosen, setChosen] = useState({ publish: false, existing: "update" });
  function read(event: FormEvent<HTMLFormElement>) {
    const data = new FormData(event.currentTarget);
    setChosen({ publish: data.get("publish") === "on", existing: String(data.get("existing") ?? "update") });
  }
  const number = counts.create + (chosen.existing === "skip" ? 0 : counts.update);
  return (
    <ActionForm action={store} onChange={read} className="grid gap-5">
      <input type="hidden" name="importId" value={importId} />
      {mayPublish && !isOwn && (
        <Checkbox
          name="publish"
          label="Publish at once"
          hint="Without review. What they still lack is shown on each, and they count as not yet rated."
        />
      )}
      {counts.update > 0 && !isOwn && (
        <RadioGroup
          name="existing"
          label={`${figure(counts.update)} are here already and read differently`}
          options={existingOptions}
          defaultValue="update"
        />
      )}
      {newTopics.length > 0 && (
        <RadioGroup
          name="newTopics"
          label={topicsLabel(newTopics)}
          options={[
            { value: "make", label: "Add them to the list of topics" },
            { value: "leave", label: "Leave them out" },
          ]}
          defaultValue="make"
        />
      )}
      <SubmitButton disabled={number === 0 && !isOwn}>{label(number, chosen.publish, isOwn)}</SubmitButton>
    </ActionForm>
  );
}

function label(number: number, isPublished: boolean, isOwn: boolean) {
  if (isOwn) return number > 0 ? `Take in ${insights(number)} as they were` : "Take in the rest of it";
  if (isPublished) return `Import and publish ${insights(number)}`;
  return `Import ${insights(number)}${number === 1 ? " as a draft" : " as drafts"}`;
}

function topicsLabel(names: string[]) {
  const shown = names
    .slice(0, 6)
    .map((name) => `“${name}”`)
    .join(", ");
  const more = names.length > 6 ? ` and ${names.length - 6} more` : "";
  return `${names.length === 1 ? "One topic is" : `${names.length} topics are`} new: ${shown}${more}`;
}
