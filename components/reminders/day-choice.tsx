"use client";

import { useId } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { FieldError } from "@/components/ui/field-error";
import { useFieldAnswer } from "@/components/ui/form-context";
import { weekdays } from "./question-words";

/** The days of the week on which somebody may be asked. */
export function DayChoice({ chosen }: { chosen: number[] }) {
  const id = useId();
  const { error } = useFieldAnswer("days");
  return (
    <fieldset aria-describedby={error ? `${id}-error ${id}-hint` : `${id}-hint`}>
      <legend className="mb-2 text-15 font-medium">On these days</legend>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      <div className="grid grid-cols-2 gap-x-4 gap-y-2 py-1 sm:grid-cols-4">
        {weekdays.map((name, place) => (
          <Checkbox
            key={name}
            name="days[]"
            value={place + 1}
            label={name}
            aria-invalid={error ? true : undefined}
            defaultChecked={chosen.includes(place + 1)}
          />
        ))}
      </div>
      <p id={`${id}-hint`} className="mt-1 text-15 text-muted">
        What an initiative of yours needs may be asked on any of them, everything else on the first and the
        third.
      </p>
    </fieldset>
  );
}
