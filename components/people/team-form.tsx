import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";

type TeamFormProps = {
  team: { id: string; name: string; purpose: string; leadId: string | null };
  everybody: { id: string; name: string }[];
  /** The name and the lead are for administrators. */
  mayRename: boolean;
  save: FormAction;
};

/** What the team is called, what it works on, and whom to ask about it. */
export function TeamForm({ team, everybody, mayRename, save }: TeamFormProps) {
  return (
    <ActionForm action={save} className="grid max-w-xl gap-6">
      <input type="hidden" name="teamId" value={team.id} />
      {mayRename ? (
        <Field name="name" label="Name">
          <TextInput defaultValue={team.name} autoComplete="off" />
        </Field>
      ) : (
        <>
          <input type="hidden" name="name" value={team.name} />
          <input type="hidden" name="leadId" value={team.leadId ?? ""} />
        </>
      )}
      <Field name="purpose" label="What it works on" optional>
        <TextInput defaultValue={team.purpose} autoComplete="off" />
      </Field>
      {mayRename && (
        <Field
          name="leadId"
          label="Lead"
          optional
          hint="Whom to ask. The lead looks after the team's topics."
        >
          <Select defaultValue={team.leadId ?? ""}>
            <option value="">Nobody</option>
            {everybody.map((person) => (
              <option key={person.id} value={person.id}>
                {person.name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <div>
        <SubmitButton look="quiet">Save team</SubmitButton>
      </div>
    </ActionForm>
  );
}
