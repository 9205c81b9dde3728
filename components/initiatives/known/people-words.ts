import { listed } from "@/components/ui/intl";
import type { InitiativePerson } from "@/domain/initiatives/initiative-query";

type OnIt = { owner: { name: string }; people: InitiativePerson[]; teams: { name: string }[] };

const mostNamed = 6;

/** "Ana looks after it, with Bo, Cy and the teams Harbour and Keel." */
export function peopleWords({ owner, people, teams }: OnIt): string {
  const named = people.filter(({ isOwner, isNamed }) => isNamed && !isOwner).map(({ name }) => name);
  const some = named.slice(0, mostNamed);
  const more = named.length - some.length;
  const others = [
    ...some,
    ...(more > 0 ? [more === 1 ? "one more" : `${more} more`] : []),
    ...teams.map(({ name }, place) =>
      place === 0 ? `the team${teams.length > 1 ? "s" : ""} ${name}` : name,
    ),
  ];
  return `${owner.name} looks after it${others.length > 0 ? `, with ${listed(others)}` : ""}.`;
}
