import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";

type CodeFormProps = { enter: FormAction };

/** Takes the code of the mail, in the browser that asked for it. */
export function CodeForm({ enter }: CodeFormProps) {
  return (
    <ActionForm action={enter} className="grid gap-5">
      <Field name="code" label="Code from the mail" hint="Eight letters and digits, such as ABCD-EFGH.">
        <TextInput
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          className="font-code tracking-[0.12em]"
        />
      </Field>
      <SubmitButton size="large">Sign in</SubmitButton>
    </ActionForm>
  );
}
