import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { TimeZoneSelect } from "./time-zone-select";

type SetupFormProps = {
  setUp: FormAction;
  timeZones: string[];
};

/** What the first administrator is asked, once. */
export function SetupForm({ setUp, timeZones }: SetupFormProps) {
  return (
    <ActionForm action={setUp} className="grid gap-6">
      <Field
        name="code"
        label="Setup code"
        hint="Tidemark printed it when it started. It shows that you may look at this server."
      >
        <TextInput
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          className="font-code tracking-[0.08em]"
        />
      </Field>
      <Field name="organization" label="Organization" hint="You can change it later.">
        <TextInput autoComplete="organization" />
      </Field>
      <Field name="name" label="Your name">
        <TextInput autoComplete="name" />
      </Field>
      <Field name="email" label="Your mail address" hint="You sign in with it from now on.">
        <TextInput type="email" autoComplete="email" autoCapitalize="off" spellCheck={false} />
      </Field>
      <Field name="timeZone" label="Your time zone">
        <TimeZoneSelect timeZones={timeZones} />
      </Field>
      <SubmitButton size="large">Set up Tidemark</SubmitButton>
    </ActionForm>
  );
}
