"use client";

import { type MouseEvent, useContext } from "react";
import { FormContext } from "@/components/ui/form-context";
import { SubmitButton } from "@/components/ui/submit-button";

/** After a changed half-life was shown with what it would do: agree to it, or save all but it. `kept` is as it is now. */
export function HalfLifeStep({ kept }: { kept: string }) {
  const { state } = useContext(FormContext);
  if (state.status !== "refused" || !state.fieldErrors.agreedHalfLife) return null;
  const typed = state.values.halfLifeYears ?? "";
  return (
    <fieldset className="grid gap-3 rounded bg-sand-soft px-4 py-3">
      <legend className="sr-only">The changed half-life</legend>
      <p className="text-15">
        Insights listed above would change at once. Each owner of one that needs review is asked once.
      </p>
      <div className="flex flex-wrap gap-3">
        <SubmitButton name="agreedHalfLife" value={typed}>
          Change it
        </SubmitButton>
        <SubmitButton look="quiet" name="keepsHalfLife" value="on" onClick={(event) => putBack(event, kept)}>
          Keep as it is
        </SubmitButton>
      </div>
    </fieldset>
  );
}

/** What was typed in its field does not stay there when it is not saved. */
function putBack({ currentTarget: { form } }: MouseEvent<HTMLButtonElement>, kept: string) {
  const field = form?.elements.namedItem("halfLifeYears");
  if (field instanceof HTMLInputElement) field.value = kept;
}
