import { Notice } from "@/components/ui/notice";

export type Colleague = { id: string; name: string; email: string; role: string };
export type TeamSize = { id: string; name: string; members: number };

export type SharingState = {
  visibility: "everyone" | "restricted";
  teamIds: string[];
  personIds: string[];
  coauthorIds: string[];
  translatorId: string | null;
};

type WhoWillReadProps = {
  before: SharingState;
  now: SharingState;
  people: { everybody: Colleague[]; author: Colleague; owner: Colleague };
  teams: TeamSize[];
  isPublished: boolean;
};

/** In words, before anything is saved: who will be able to read it, and who will not any more. */
export function WhoWillRead({ before, now, people, teams, isPublished }: WhoWillReadProps) {
  const closes = before.visibility === "everyone" && now.visibility === "restricted" && isPublished;
  return (
    <div aria-live="polite">
      <Notice
        kind={closes ? "attention" : "info"}
        title={
          now.visibility === "everyone"
            ? "Everybody will be able to read it"
            : "Only some will be able to read it"
        }
      >
        {now.visibility === "everyone" ? (
          <p>
            {isPublished
              ? "Everybody who signs in can find and read it."
              : "Everybody who signs in can find and read it once it is published. Until then, only those who write or review it and curators."}
          </p>
        ) : (
          <>
            <p>Once you save, these can read it: {listed(namesIn(now, people, teams))}.</p>
            <p>
              Whoever is asked to review it can, too. Administrators can open it, and that is recorded. For
              everybody else there is nothing at its address.
            </p>
            {closes && <p>Those who can read it now and are not named here will lose it.</p>}
          </>
        )}
      </Notice>
    </div>
  );
}

function namesIn(now: SharingState, people: WhoWillReadProps["people"], teams: TeamSize[]) {
  const ids = [people.author.id, people.owner.id, ...now.coauthorIds, now.translatorId, ...now.personIds];
  const known = [...people.everybody, people.author, people.owner];
  const persons = [...new Set(ids)].flatMap((id) => known.find((person) => person.id === id)?.name ?? []);
  const groups = teams
    .filter(({ id }) => now.teamIds.includes(id))
    .map(({ name, members }) => `the ${members === 1 ? "one person" : `${members} people`} on ${name}`);
  return [...groups, ...persons];
}

const listed = (words: string[]) => new Intl.ListFormat("en", { type: "conjunction" }).format(words);
