import type { ReactNode } from "react";
import type { Reader } from "@/components/insights/record/tongue";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { beginWords, planWords } from "./path-words";

type PathFactsProps = {
  plan: { steps: number; pace: number; dueOn: string | null };
  owner: { id: string; name: string };
  teams: { name: string }[];
  changedAt: Date;
  reader: Reader;
};

/** How long it takes, who looks after it, and who starts with it. */
export function PathFacts({ plan, owner, teams, changedAt, reader }: PathFactsProps) {
  return (
    <ul className="mb-8 flex max-w-3xl flex-wrap gap-x-6 gap-y-1 text-15 text-muted">
      <Fact>{planWords(plan, reader.locale)}</Fact>
      <Fact>
        Looked after by <TextLink href={`/people/${owner.id}`}>{owner.name}</TextLink>
      </Fact>
      {teams.length > 0 && <Fact>{beginWords(teams)}</Fact>}
      <Fact>
        Changed <Time {...reader} at={changedAt} />
      </Fact>
    </ul>
  );
}

const Fact = ({ children }: { children: ReactNode }) => <li className="wrap-anywhere">{children}</li>;
