import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { briefHint, endHint, visibilityOptions } from "./field-words";

/** What is about to be decided, when, and who may see it. */
export function BeginInitiativeForm({ begin }: { begin: FormAction }) {
  return (
    <ActionForm action={begin} className="grid max-w-measure gap-6">
      <Field name="title" label="Title" hint="For example: Fewer plans on the sign-up page.">
        <TextInput autoComplete="off" dir="auto" maxLength={200} autoFocus />
      </Field>
      <Field name="brief" label="Brief" optional hint={briefHint}>
        <TextArea rows={8} dir="auto" className="min-h-48" />
      </Field>
      <div className="grid items-start gap-6 sm:grid-cols-2">
        <Field name="kickoffOn" label="Kickoff" optional hint="The day it is to begin.">
          <TextInput type="date" />
        </Field>
        <Field name="endsOn" label="End" optional hint={endHint}>
          <TextInput type="date" />
        </Field>
      </div>
      <RadioGroup
        name="visibility"
        label="Who may see it"
        defaultValue="everyone"
        options={visibilityOptions}
      />
      <div>
        <SubmitButton>Begin it</SubmitButton>
      </div>
    </ActionForm>
  );
}
