import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { IconButton } from "@/components/ui/icon-button";
import { X } from "@/components/ui/icons";
import { listed } from "@/components/ui/intl";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import type { InitiativePerson } from "@/domain/initiatives/initiative-query";

type PeopleOnItProps = {
  initiativeId: string;
  people: InitiativePerson[];
  teams: { id: string; slug: string; name: string }[];
  choices: {
    people: { id: string; name: string; team: string | null }[];
    teams: { id: string; name: string }[];
  };
  actions: Record<"putOn" | "takeOff" | "putTeamOn" | "takeTeamOff", FormAction>;
};

/** Who is on an initiative, by themselves and by their teams; each is put on and taken off by itself. */
export function PeopleOnIt({ initiativeId, people, teams, choices, actions }: PeopleOnItProps) {
  const freePeople = choices.people.filter(({ id }) => !people.some((one) => one.id === id && isThere(one)));
  const freeTeams = choices.teams.filter(({ id }) => !teams.some((one) => one.id === id));
  return (
    <div className="grid max-w-4xl gap-x-12 gap-y-8 md:grid-cols-2">
      <div className="grid content-start gap-4">
        <ul aria-label="People on it" className="divide-y divide-line border-y border-line">
          {people.map((person) => (
            <Entry
              key={person.id}
              remove={person.isNamed ? { label: `Take ${person.name} off`, action: actions.takeOff } : null}
              values={{ initiativeId, personId: person.id }}
            >
              {person.name} <span className="text-15 text-muted">{becauseOf(person)}</span>
            </Entry>
          ))}
        </ul>
        {freePeople.length > 0 && (
          <Adding name="personId" label="Person" initiativeId={initiativeId} action={actions.putOn}>
            <option value="">Choose somebody</option>
            {freePeople.map(({ id, name, team }) => (
              <option key={id} value={id}>
                {team ? `${name} (${team})` : name}
              </option>
            ))}
          </Adding>
        )}
      </div>
      <div className="grid content-start gap-4">
        {teams.length > 0 ? (
          <ul aria-label="Teams on it" className="divide-y divide-line border-y border-line">
            {teams.map(({ id, slug, name }) => (
              <Entry
                key={id}
                remove={{ label: `Take ${name} off`, action: actions.takeTeamOff }}
                values={{ initiativeId, teamId: id }}
              >
                <TextLink href={`/teams/${slug}`}>{name}</TextLink>
              </Entry>
            ))}
          </ul>
        ) : (
          <p className="min-h-11 py-2 text-muted">No team yet.</p>
        )}
        {freeTeams.length > 0 && (
          <Adding name="teamId" label="Team" initiativeId={initiativeId} action={actions.putTeamOn}>
            <option value="">Choose a team</option>
            {freeTeams.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Adding>
        )}
      </div>
    </div>
  );
}

/** Whoever is there by a team only can be put on it by themselves, to stay when they leave the team. */
const isThere = ({ isNamed, isOwner }: InitiativePerson) => isNamed || isOwner;

function becauseOf({ isOwner, teams }: InitiativePerson) {
  const parts = [
    ...(isOwner ? ["looks after it"] : []),
    ...(teams.length > 0 ? [`on ${listed(teams)}`] : []),
  ];
  return parts.join(", ");
}

type EntryProps = {
  remove: { label: string; action: FormAction } | null;
  values: Record<string, string>;
  children: React.ReactNode;
};

function Entry({ remove, values, children }: EntryProps) {
  return (
    <li className="flex min-h-11 items-center justify-between gap-3 py-1">
      <span className="min-w-0 wrap-anywhere">{children}</span>
      {remove && (
        <ActionForm action={remove.action}>
          {Object.entries(values).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <IconButton type="submit" label={remove.label} icon={<X aria-hidden />} />
        </ActionForm>
      )}
    </li>
  );
}

type AddingProps = {
  name: string;
  label: string;
  initiativeId: string;
  action: FormAction;
  children: React.ReactNode;
};

function Adding({ name, label, initiativeId, action, children }: AddingProps) {
  return (
    <ActionForm
      action={action}
      clears
      className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-3 gap-y-3 *:data-form-message:col-span-2"
    >
      <input type="hidden" name="initiativeId" value={initiativeId} />
      <Field name={name} label={label} className="min-w-0">
        <Select defaultValue="">{children}</Select>
      </Field>
      <SubmitButton look="quiet" className="mt-8" aria-label={`Add ${label.toLowerCase()}`}>
        Add
      </SubmitButton>
    </ActionForm>
  );
}
