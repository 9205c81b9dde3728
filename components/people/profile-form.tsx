import { ActionForm } from "@/components/ui/action-form";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import type { FormState } from "@/components/ui/form-state";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";

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
  save: (state: FormState, data: FormData) => Promise<FormState>;
};

/** One's own name, clock, calendar and keys. */
export function ProfileForm({ profile, teams, timeZones, locales, save }: ProfileFormProps) {
  return (
    <ActionForm action={save} className="grid max-w-xl gap-6">
      <Field name="name" label="Name" hint="As colleagues know you.">
        <TextInput defaultValue={profile.name} autoComplete="name" />
      </Field>
      <Field name="timeZone" label="Time zone" hint="Your mornings, quiet hours and dates follow it.">
        <Select defaultValue={profile.timeZone}>
          {timeZones.map((zone) => (
            <option key={zone} value={zone}>
              {zone.replaceAll("_", " ")}
            </option>
          ))}
        </Select>
      </Field>
      <Field name="locale" label="Dates and numbers">
        <Select defaultValue={profile.locale}>
          {locales.map(({ name, example }) => (
            <option key={name} value={name}>
              {example}
            </option>
          ))}
        </Select>
      </Field>
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
