import { TextLink } from "@/components/ui/text-link";

type OwnTeam = { id: string; slug: string; name: string; topics: string[] };

/** Whose topics decide what is new for this person. */
export function OwnTeams({ teams, administers }: { teams: OwnTeam[]; administers: boolean }) {
  if (teams.length === 0)
    return (
      <p className="mt-2 text-15 text-muted">
        You are on no team yet.{" "}
        {administers ? (
          <>
            Put yourself on one under <TextLink href="/teams">Teams</TextLink>.
          </>
        ) : (
          "An administrator can put you on one."
        )}
      </p>
    );
  return (
    <ul className="mt-3 grid grid-cols-1 gap-1 text-15 text-muted">
      {teams.map((team) => (
        <li key={team.id}>
          <TextLink href={`/teams/${team.slug}`}>{team.name}</TextLink>{" "}
          {team.topics.length === 0 ? "follows no topic yet" : `follows ${listed(team.topics)}`}
        </li>
      ))}
    </ul>
  );
}

function listed(names: string[]) {
  return new Intl.ListFormat("en", { type: "conjunction" }).format(names);
}
