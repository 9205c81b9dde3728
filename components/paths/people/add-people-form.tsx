import { PaceOptions } from "@/components/paths/learning/pace-options";
import { ActionForm } from "@/components/ui/action-form";
import { Checkbox } from "@/components/ui/checkbox";
import { Chip } from "@/components/ui/chip";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";

type Found = { id: string; name: string; email: string; team: string | null; isOn: boolean };
type AddPeopleFormProps = { pathId: string; found: Found[]; hasMore: boolean; enrol: FormAction };

/** Those who were found by name, to be chosen one by one. */
export function AddPeopleForm({ pathId, found, hasMore, enrol }: AddPeopleFormProps) {
  return (
    <ActionForm action={enrol} className="grid gap-6">
      <input type="hidden" name="pathId" value={pathId} />
      <fieldset>
        <legend className="sr-only">Who is put on the path</legend>
        <ul className="divide-y divide-line border-y border-line">
          {found.map(({ id, name, email, team, isOn }) => (
            <li key={id} className="flex items-center justify-between gap-4 py-2.5">
              <Checkbox
                name="personIds[]"
                value={id}
                disabled={isOn}
                label={<bdi className="wrap-anywhere">{name}</bdi>}
                hint={<span className="wrap-anywhere">{team ? `${email}, ${team}` : email}</span>}
              />
              {isOn && <Chip>On it already</Chip>}
            </li>
          ))}
        </ul>
        {hasMore && (
          <p className="mt-2 text-15 text-muted">There are more: give more of the name to find them.</p>
        )}
      </fieldset>
      <div className="flex flex-wrap items-end gap-4">
        <PaceField />
        <SubmitButton>Put them on the path</SubmitButton>
      </div>
    </ActionForm>
  );
}

type AddTeamFormProps = {
  pathId: string;
  teams: { id: string; name: string; members: number }[];
  enrol: FormAction;
};

/** Everybody who is on a team today, at once. */
export function AddTeamForm({ pathId, teams, enrol }: AddTeamFormProps) {
  return (
    <ActionForm action={enrol} className="flex flex-wrap items-end gap-4">
      <input type="hidden" name="pathId" value={pathId} />
      <Field name="teamId" label="Team" className="min-w-56">
        <Select defaultValue="">
          <option value="">Choose a team</option>
          {teams.map(({ id, name, members }) => (
            <option key={id} value={id}>
              {name} ({members})
            </option>
          ))}
        </Select>
      </Field>
      <PaceField />
      <SubmitButton>Put the team on the path</SubmitButton>
    </ActionForm>
  );
}

const PaceField = () => (
  <Field name="pace" label="Pace" optional>
    <Select defaultValue="">
      <option value="">As the path suggests</option>
      <PaceOptions chosen={null} />
    </Select>
  </Field>
);
