import { ActionForm } from "@/components/ui/action-form";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { questionNumbers } from "@/domain/people/settings-input";

type SettingsFormProps = {
  settings: {
    organization: string;
    allowedMailDomains: string[];
    approveOwn: boolean;
    questionsAWeek: number;
  };
  save: FormAction;
};

/** What holds for everybody in the organization. */
export function SettingsForm({ settings, save }: SettingsFormProps) {
  return (
    <ActionForm action={save} className="grid max-w-xl gap-6">
      <Field
        name="organization"
        label="Organization"
        hint="Stands in the rail, in mails and on the sign-in page."
      >
        <TextInput defaultValue={settings.organization} />
      </Field>
      <Field
        name="allowedMailDomains"
        label="Mail domains that may join"
        optional
        hint="One a line, such as example.org. People with such an address join as readers; everybody else needs an invitation."
      >
        <TextArea defaultValue={settings.allowedMailDomains.join("\n")} spellCheck={false} />
      </Field>
      <Field
        name="questionsAWeek"
        label="Questions to a person in any seven days"
        hint="For whoever has not chosen a number of their own. Each takes about ten seconds; with three a week people forget little and few stop. 0 asks nobody who did not choose it."
      >
        <Select defaultValue={String(settings.questionsAWeek)} className="max-w-28">
          {questionNumbers.map((number) => (
            <option key={number} value={number}>
              {number}
            </option>
          ))}
        </Select>
      </Field>
      <Checkbox
        name="approveOwn"
        label="Authors may approve their own insights"
        hint="Only for an organization of one: otherwise somebody else should look first."
        defaultChecked={settings.approveOwn}
      />
      <div>
        <SubmitButton>Save settings</SubmitButton>
      </div>
    </ActionForm>
  );
}
