import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";

/** Adds a heading, which the steps after it stand under. */
export function HeadingForm({ pathId, add }: { pathId: string; add: FormAction }) {
  return (
    <ActionForm action={add} clears className="flex max-w-lg flex-wrap items-start gap-3">
      <input type="hidden" name="pathId" value={pathId} />
      <Field name="heading" label="A heading between steps" optional className="min-w-56 grow">
        <TextInput autoComplete="off" dir="auto" />
      </Field>
      <SubmitButton look="quiet" className="sm:mt-8">
        Add heading
      </SubmitButton>
    </ActionForm>
  );
}
