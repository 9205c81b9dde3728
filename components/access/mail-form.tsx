import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";

type MailFormProps = {
  ask: FormAction;
  to: string;
  /** Whether this is the way most people take here. */
  isFirst: boolean;
};

/** Asks for a mail to sign in with. */
export function MailForm({ ask, to, isFirst }: MailFormProps) {
  return (
    <ActionForm action={ask} className="grid gap-5">
      <input type="hidden" name="to" value={to} />
      <Field name="email" label="Mail address">
        <TextInput type="email" autoComplete="email" autoCapitalize="off" spellCheck={false} />
      </Field>
      <SubmitButton look={isFirst ? "primary" : "quiet"} size="large">
        Send me a mail
      </SubmitButton>
    </ActionForm>
  );
}
