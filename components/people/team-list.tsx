import { TextLink } from "@/components/ui/text-link";

type Team = { id: string; slug: string; name: string; purpose: string; lead: string | null; members: number };

/** Teams by name: what they work on, who leads them, how many they are. */
export function TeamList({ teams }: { teams: Team[] }) {
  return (
    <ul className="max-w-3xl divide-y divide-line border-y border-line">
      {teams.map((team) => (
        <li key={team.id} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-3">
          <span className="min-w-0">
            <TextLink href={`/teams/${team.slug}`} className="font-serif text-20">
              {team.name}
            </TextLink>
            <span className="block text-15 text-muted">{team.purpose}</span>
          </span>
          <span className="text-15 text-muted tabular-nums">
            {team.members === 1 ? "1 person" : `${team.members} people`}
            {team.lead && `, led by ${team.lead}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
