import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";

type LinkFormProps = {
  enter: FormAction;
  token: string;
  /** Whether this is another browser than the one that asked. */
  needsNumber: boolean;
};

/** The click that signs in; elsewhere than where it was asked for, only with the number shown there. */
export function LinkForm({ enter, token, needsNumber }: LinkFormProps) {
  return (
    <ActionForm action={enter} className="grid gap-5">
      <input type="hidden" name="token" value={token} />
      {needsNumber && (
        <Field
          name="number"
          label="Number from where you asked"
          hint="You asked in another browser. It shows six digits; type them here, or type the code of the mail there."
        >
          <TextInput
            inputMode="numeric"
            autoComplete="off"
            className="font-code tracking-[0.12em] tabular-nums"
          />
        </Field>
      )}
      <SubmitButton size="large">Sign in</SubmitButton>
    </ActionForm>
  );
}
