import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import type { Member } from "./member-table";

type MembershipFormsProps = {
  team: { id: string; members: Member[] };
  everybody: { id: string; name: string; email: string }[];
  today: string;
  join: FormAction;
  change: FormAction;
};

/** Puts somebody on the team, and corrects the days of those who are or were on it. */
export function MembershipForms({ team, everybody, today, join, change }: MembershipFormsProps) {
  return (
    <div className="grid gap-4">
      <ActionForm action={join} clears className="flex flex-wrap items-start gap-4">
        <input type="hidden" name="teamId" value={team.id} />
        <Field name="personId" label="Person" className="min-w-60 grow sm:max-w-xs">
          <Select defaultValue="">
            <option value="">Choose somebody</option>
            {everybody.map((person) => (
              <option key={person.id} value={person.id}>
                {person.name} ({person.email})
              </option>
            ))}
          </Select>
        </Field>
        <Field name="fromOn" label="First day">
          <TextInput type="date" defaultValue={today} />
        </Field>
        <SubmitButton className="max-sm:self-end sm:mt-8">Put on the team</SubmitButton>
      </ActionForm>
      {team.members.length > 0 && (
        <details>
          <summary className="min-h-11 cursor-pointer py-2 text-15 text-tide">Change dates</summary>
          <ul className="divide-y divide-line border-y border-line">
            {team.members.map((member) => (
              <li key={member.id} className="py-4">
                <ActionForm action={change} className="flex flex-wrap items-start gap-4">
                  <input type="hidden" name="membershipId" value={member.id} />
                  <p className="min-w-48 grow font-medium sm:mt-8">{member.name}</p>
                  <Field name="fromOn" label="First day">
                    <TextInput type="date" defaultValue={member.fromOn} />
                  </Field>
                  <Field name="untilOn" label="Last day" optional>
                    <TextInput type="date" defaultValue={member.untilOn ?? ""} />
                  </Field>
                  <SubmitButton look="quiet" className="sm:mt-8">
                    Save dates
                  </SubmitButton>
                </ActionForm>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
