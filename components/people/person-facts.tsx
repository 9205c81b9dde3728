import { DefinitionList } from "@/components/ui/definition-list";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { calendarDay } from "./calendar-day";
import type { Clock } from "./clock";

type Membership = { id: string; slug: string; name: string; fromOn: string; untilOn: string | null };

type PersonFactsProps = {
  person: {
    email: string;
    timeZone: string;
    locale: string;
    mailPausedReason: string | null;
    createdAt: Date;
    deactivatedAt: Date | null;
    memberships: Membership[];
  };
  clock: Clock;
};

/** What is known of a person, for administrators. */
export function PersonFacts({ person, clock }: PersonFactsProps) {
  const items = [
    { term: "Mail address", children: person.email },
    { term: "Time zone", children: person.timeZone.replaceAll("_", " ") },
    { term: "Joined", children: <Time at={person.createdAt} {...clock} absolute /> },
    { term: "Teams", children: <Memberships memberships={person.memberships} locale={clock.locale} /> },
  ];
  if (person.deactivatedAt)
    items.push({ term: "Deactivated", children: <Time at={person.deactivatedAt} {...clock} absolute /> });
  if (person.mailPausedReason)
    items.push({
      term: "Mail paused",
      children: <span className="wrap-anywhere">{person.mailPausedReason}</span>,
    });
  return <DefinitionList items={items} className="max-w-2xl" />;
}

function Memberships({ memberships, locale }: { memberships: Membership[]; locale: string }) {
  if (memberships.length === 0) return <>none yet</>;
  return (
    <ul>
      {memberships.map((membership) => (
        <li key={membership.id}>
          <TextLink href={`/teams/${membership.slug}`}>{membership.name}</TextLink>{" "}
          <span className="text-muted">
            since {calendarDay(membership.fromOn, locale)}
            {membership.untilOn && ` until ${calendarDay(membership.untilOn, locale)}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
