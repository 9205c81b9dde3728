import { roleName } from "@/components/people/role-name";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { PastedList } from "./pasted-list";
import { WrongLines } from "./wrong-lines";

type InvitationFormProps = {
  invite: FormAction;
  roles: (keyof typeof roleName)[];
  teams: { id: string; name: string }[];
  /** Those that are published. */
  paths: { id: string; title: string }[];
};

/** Invites one person or a whole pasted list. */
export function InvitationForm({ invite, roles, teams, paths }: InvitationFormProps) {
  return (
    <ActionForm action={invite} clears className="grid max-w-2xl gap-6">
      <WrongLines />
      <Field
        name="list"
        label="Mail addresses"
        hint="One a line, or separated by commas. Names may stand with them: Ana Silva <ana@example.org>"
      >
        <PastedList />
      </Field>
      <div className="grid gap-6 sm:grid-cols-2">
        <Field name="role" label="They come in as">
          <Select defaultValue="reader">
            {roles.map((role) => (
              <option key={role} value={role}>
                {roleName[role]}
              </option>
            ))}
          </Select>
        </Field>
        <Field name="teamId" label="On the team" optional>
          <Select defaultValue="">
            <option value="">None yet</option>
            {teams.map((team) => (
              <option key={team.id} value={team.id}>
                {team.name}
              </option>
            ))}
          </Select>
        </Field>
        {paths.length > 0 && (
          <Field
            name="pathId"
            label="They begin with the path"
            optional
            hint="Beside those that their team begins with."
          >
            <Select defaultValue="">
              <option value="">None</option>
              {paths.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </Select>
          </Field>
        )}
      </div>
      <div>
        <SubmitButton>Send invitations</SubmitButton>
      </div>
    </ActionForm>
  );
}
