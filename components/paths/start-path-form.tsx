import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import type { FormState } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";

type StartPathFormProps = {
  make: (state: FormState, data: FormData) => Promise<FormState>;
  /** Words to begin with. */
  begun?: { title: string; forWhom: string };
};

/** What a path is called and whom it is for, and the way to the rest. */
export function StartPathForm({ make, begun }: StartPathFormProps) {
  return (
    <ActionForm action={make} className="grid max-w-xl gap-6">
      <Field name="title" label="Title" hint="For example: How people choose.">
        <TextInput defaultValue={begun?.title} autoComplete="off" dir="auto" autoFocus />
      </Field>
      <Field
        name="forWhom"
        label="Who it is for"
        optional
        hint="For example: designers in their first month. You can say it later."
      >
        <TextInput defaultValue={begun?.forWhom} autoComplete="off" dir="auto" />
      </Field>
      <div>
        <SubmitButton>Make path</SubmitButton>
      </div>
    </ActionForm>
  );
}
