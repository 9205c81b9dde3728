import { ActionForm } from "@/components/ui/action-form";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { ClockFields } from "./clock-fields";

type Profile = {
  name: string;
  timeZone: string;
  locale: string;
  homeTeamId: string | null;
  singleKeys: boolean;
};

type ProfileFormProps = {
  profile: Profile;
  teams: { id: string; name: string }[];
  timeZones: string[];
  locales: { name: string; example: string }[];
  save: FormAction;
};

/** One's own name, clock, calendar and keys. */
export function ProfileForm({ profile, teams, timeZones, locales, save }: ProfileFormProps) {
  return (
    <ActionForm action={save} className="grid max-w-xl gap-6">
      <Field name="name" label="Name" hint="As colleagues know you.">
        <TextInput defaultValue={profile.name} autoComplete="name" />
      </Field>
      <ClockFields chosen={profile} timeZones={timeZones} locales={locales} />
      <Field name="homeTeamId" label="Home team" optional hint="The team your work is counted with.">
        <Select defaultValue={profile.homeTeamId ?? ""}>
          <option value="">None</option>
          {teams.map((team) => (
            <option key={team.id} value={team.id}>
              {team.name}
            </option>
          ))}
        </Select>
      </Field>
      <Checkbox
        name="singleKeys"
        label="Single letters act as keys"
        hint="Press ? anywhere to see them. They never act while you type."
        defaultChecked={profile.singleKeys}
      />
      <div>
        <SubmitButton>Save profile</SubmitButton>
      </div>
    </ActionForm>
  );
}
