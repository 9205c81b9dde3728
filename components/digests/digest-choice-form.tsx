import { weekdays } from "@/components/reminders/question-words";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { TextLink } from "@/components/ui/text-link";
import type { DigestSettings } from "@/domain/digests/digest-settings-query";

type DigestChoiceFormProps = {
  settings: Pick<DigestSettings, "digestDay" | "digestTime">;
  timeZone: string;
  save: FormAction;
};

/** On which day of the week and when the digest comes. */
export function DigestChoiceForm({ settings, timeZone, save }: DigestChoiceFormProps) {
  return (
    <ActionForm action={save} className="grid max-w-xl gap-6">
      <div className="grid grid-cols-2 gap-4">
        <Field name="digestDay" label="Day">
          <Select defaultValue={settings.digestDay}>
            {weekdays.map((name, place) => (
              <option key={name} value={place + 1}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Field name="digestTime" label="Time">
          <TextInput type="time" defaultValue={settings.digestTime} className="max-w-40" />
        </Field>
      </div>
      <p className="text-15 text-muted">
        By the clock of {timeZone.replaceAll("_", " ")}.{" "}
        <TextLink href="/settings">Change your time zone</TextLink>
      </p>
      <div>
        <SubmitButton>Save day and time</SubmitButton>
      </div>
    </ActionForm>
  );
}
