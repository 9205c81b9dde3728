import Link from "next/link";
import { calendarDay } from "@/components/people/calendar-day";
import { listed } from "@/components/ui/intl";
import type { InitiativeListed } from "@/domain/initiatives/initiative-query";
import { dayWords } from "../day-words";
import { StageChip } from "../stage-chip";

type Reader = { today: string; locale: string };
type InitiativeListProps = { label: string; initiatives: InitiativeListed[]; reader: Reader };

/** Initiatives one below the other: when each comes up next, what it is, and who is on it. */
export function InitiativeList({ label, initiatives, reader }: InitiativeListProps) {
  return (
    <ul aria-label={label} className="max-w-4xl divide-y divide-line border-y border-line">
      {initiatives.map((one) => (
        <li
          key={one.id}
          className="grid gap-x-8 gap-y-1 py-4 md:grid-cols-[minmax(0,1fr)_13rem] md:items-baseline"
        >
          <div className="min-w-0">
            <p dir="auto" className="font-serif text-20 wrap-anywhere">
              <Link
                href={one.href}
                prefetch={false}
                data-bare
                className="rounded-small underline-offset-4 hover:text-tide-deep hover:underline"
              >
                {one.title}
              </Link>
            </p>
            <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-15 text-muted">
              <span className="flex gap-1">
                <StageChip stage={one.stage} visibility={one.visibility} />
              </span>
              <span className="wrap-anywhere">{peopleWords(one)}</span>
              {one.topics.length > 0 && (
                <span className="wrap-anywhere">{one.topics.map(({ name }) => name).join(" · ")}</span>
              )}
            </p>
          </div>
          <p className="text-15 text-muted md:text-right">
            <Day one={one} reader={reader} />
          </p>
        </li>
      ))}
    </ul>
  );
}

/** The next day of a live one, or when a closed one was decided. */
function Day({ one, reader: { today, locale } }: { one: InitiativeListed; reader: Reader }) {
  if (one.next)
    return (
      <>
        <span dir="auto" className="wrap-anywhere">
          {one.next.name}
        </span>{" "}
        <span className="whitespace-nowrap text-ink">{dayWords(one.next.on, today, locale)}</span>
      </>
    );
  if (one.decidedOn) return <>Decided {calendarDay(one.decidedOn, locale)}</>;
  if (one.stage === "done" || one.stage === "dropped") return null;
  return <>{one.lastOn ? `Was to end ${calendarDay(one.lastOn, locale)}` : "No day yet"}</>;
}

const mostNamed = 3;

/** "Ana, Bo and 2 more, with Harbour". */
function peopleWords({ people, teams }: InitiativeListed) {
  const others = people.length - mostNamed;
  const names = people.slice(0, others === 1 ? mostNamed + 1 : mostNamed).map(({ name }) => name);
  const who = listed(others > 1 ? [...names, `${others} more`] : names);
  return teams.length > 0 ? `${who}, with ${listed(teams.map(({ name }) => name))}` : who;
}
