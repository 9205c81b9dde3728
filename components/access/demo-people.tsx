import { roleName } from "@/components/people/role-name";
import { ActionForm } from "@/components/ui/action-form";
import { Avatar } from "@/components/ui/avatar";
import type { FormAction } from "@/components/ui/form-state";

type DemoPerson = { id: string; name: string; role: keyof typeof roleName; team: string | null };

type DemoPeopleProps = {
  people: DemoPerson[];
  to: string;
  enter: FormAction;
};

/** Everybody of the demo by team, each one click away. */
export function DemoPeople({ people, to, enter }: DemoPeopleProps) {
  return (
    <ActionForm action={enter} className="mb-10 grid gap-6">
      <input type="hidden" name="to" value={to} />
      {byTeam(people).map(([team, members]) => (
        <section key={team} aria-label={team}>
          <h2 className="mb-1 text-15 font-medium text-muted">{team}</h2>
          <ul className="divide-y divide-line border-y border-line">
            {members.map((person) => (
              <li key={person.id}>
                <button
                  type="submit"
                  name="personId"
                  value={person.id}
                  className="flex min-h-12 w-full items-center gap-3 rounded-small px-2 text-left hover:bg-wash"
                >
                  <Avatar name={person.name} className="size-8" />
                  <span className="grow font-medium">{person.name}</span>
                  <span className="text-15 text-muted">{roleName[person.role]}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </ActionForm>
  );
}

function byTeam(people: DemoPerson[]): [string, DemoPerson[]][] {
  const teams = new Map<string, DemoPerson[]>();
  for (const person of people) {
    const team = person.team ?? "On no team";
    teams.set(team, [...(teams.get(team) ?? []), person]);
  }
  return [...teams];
}
