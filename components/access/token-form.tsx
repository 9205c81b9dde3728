import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { tokenDays } from "@/domain/access/token-input";
import { MadeToken } from "./made-token";
import { ScopeChoice } from "./scope-choice";

type TokenFormProps = { make: FormAction };

/** Makes a token and shows it, this once. */
export function TokenForm({ make }: TokenFormProps) {
  return (
    <ActionForm action={make} clears className="grid max-w-2xl gap-6">
      <MadeToken />
      <Field name="name" label="What uses it" hint="Such as: Jira, project Payments">
        <TextInput maxLength={80} autoComplete="off" />
      </Field>
      <ScopeChoice />
      <Field name="days" label="How long it holds" className="sm:max-w-60">
        <Select defaultValue="90">
          {tokenDays.map((days) => (
            <option key={days} value={days}>
              {days === 365 ? "A year" : `${days} days`}
            </option>
          ))}
        </Select>
      </Field>
      <div>
        <SubmitButton>Make a token</SubmitButton>
      </div>
    </ActionForm>
  );
}
