"use client";

import { useId, useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { FieldError } from "@/components/ui/field-error";
import { useFieldAnswer } from "@/components/ui/form-context";
import { TextInput } from "@/components/ui/text-input";
import type { ReviewerChoice } from "@/domain/insights/review-query";

/** As many as are seen at a glance; beyond, one searches. */
const fewEnough = 6;

/** Ticks people from a list, those who come to mind first; a field narrows it where scripts run. */
export function ReviewerPicker({ choices }: { choices: ReviewerChoice[] }) {
  const id = useId();
  const [words, setWords] = useState("");
  const [chosen, setChosen] = useState(new Set<string>());
  const { error } = useFieldAnswer("reviewerIds");
  const matches = ({ id: person, name, team }: ReviewerChoice) =>
    chosen.has(person) || `${name} ${team ?? ""}`.toLowerCase().includes(words.trim().toLowerCase());
  const mark = (person: string, isChosen: boolean) =>
    setChosen((before) => {
      const after = new Set(before);
      if (isChosen) after.add(person);
      else after.delete(person);
      return after;
    });
  return (
    <fieldset className="grid min-w-0 gap-2" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="mb-1 text-15 font-medium">Whom to ask</legend>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {choices.length > fewEnough && (
        <TextInput
          type="search"
          aria-label="Find a person by name or team"
          placeholder="Find by name or team"
          autoComplete="off"
          value={words}
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
        />
      )}
      <ul className="grid max-h-80 content-start gap-3 overflow-y-auto rounded-small border border-line p-4">
        {choices.map((choice) => (
          <li key={choice.id} hidden={!matches(choice)}>
            <Checkbox
              name="reviewerIds[]"
              value={choice.id}
              label={choice.name}
              hint={<Hint choice={choice} />}
              onChange={(event) => mark(choice.id, event.target.checked)}
            />
          </li>
        ))}
        {!choices.some(matches) && (
          <li className="text-15 text-muted">Nobody of that name can review this.</li>
        )}
      </ul>
    </fieldset>
  );
}

function Hint({ choice: { team, because } }: { choice: ReviewerChoice }) {
  return (
    <>
      {team}
      {team && because && " · "}
      {because && <span className="font-serif italic">because this person {because}</span>}
    </>
  );
}
