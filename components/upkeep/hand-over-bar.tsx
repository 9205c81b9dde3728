"use client";

import { useContext } from "react";
import { Field } from "@/components/ui/field";
import { FormContext } from "@/components/ui/form-context";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";

type HandOverBarProps = { owners: { id: string; name: string; email: string }[] };

/** Who gets what is ticked; it stays in sight while something is. */
export function HandOverBar({ owners }: HandOverBarProps) {
  return (
    <fieldset className="border-b border-line bg-paper py-4 md:group-has-[input:checked]/hand:sticky md:group-has-[input:checked]/hand:bottom-0 print:hidden">
      <legend className="sr-only">Hand over what is ticked</legend>
      <div className="grid items-start gap-4 md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]">
        <Field name="personId" label="Hand what is ticked over to">
          <Select defaultValue="">
            <option value="">Choose somebody</option>
            {owners.map(({ id, name, email }) => (
              <option key={id} value={id}>
                {name} ({email})
              </option>
            ))}
          </Select>
        </Field>
        <Field name="note" label="What they should know" optional>
          <TextInput maxLength={500} />
        </Field>
        <SubmitButton look="quiet" className="max-md:justify-self-start md:mt-[1.875rem] md:min-h-11">
          Hand over
        </SubmitButton>
      </div>
    </fieldset>
  );
}

/** What the form around it handed over, and what stayed: it stays to be read, and without scripts as well. */
export function HandedOver() {
  const { state } = useContext(FormContext);
  if (state.status !== "done" || !state.message) return null;
  return (
    <div role="status" className="mb-4">
      <Notice kind={state.shown ? "attention" : "confirmed"}>
        {state.message}
        {state.shown && (
          <ul className="mt-1 grid list-disc gap-1 ps-5">
            {state.shown.split("\n").map((sentence) => (
              <li key={sentence} className="wrap-anywhere">
                {sentence}
              </li>
            ))}
          </ul>
        )}
      </Notice>
    </div>
  );
}
