import type { Reader } from "@/components/insights/record/tongue";
import { calendarDay } from "@/components/people/calendar-day";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { ProgressLine } from "@/components/ui/progress-line";
import { type Column, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { PersonOnPath } from "@/domain/paths/people-on-path-query";
import { standTones, standWords } from "./stand-words";

type PeopleOnPathTableProps = {
  people: PersonOnPath[];
  reader: Reader;
  /** What the button of each row does, inside a form; null for those who see and change nothing. */
  deed: "take off" | "put back" | null;
};

/** Who is where on a path: how far, how they stand, and what is due when. */
export function PeopleOnPathTable({ people, reader, deed }: PeopleOnPathTableProps) {
  const columns: Column<PersonOnPath>[] = [
    { label: "Name", lead: true, cell: (row) => <Who person={row} /> },
    { label: "Steps done", cell: (row) => <Progress person={row} /> },
    { label: "State", cell: (row) => <State person={row} reader={reader} /> },
    { label: "Next step due", cell: ({ dueOn }) => dueOn && calendarDay(dueOn, reader.locale) },
    { label: "On it since", cell: ({ enrolledAt }) => <Time {...reader} at={enrolledAt} /> },
    { label: "Last step", cell: ({ lastDoneAt }) => lastDoneAt && <Time {...reader} at={lastDoneAt} /> },
  ];
  if (deed)
    columns.push({ label: "Change", hiddenLabel: true, cell: (row) => <Deed person={row} deed={deed} /> });
  return <Table caption="The people on this path" rows={people} keyOf={({ id }) => id} columns={columns} />;
}

const Who = ({ person: { id, name, team } }: { person: PersonOnPath }) => (
  <>
    <TextLink href={`/people/${id}`} dir="auto" className="wrap-anywhere">
      {name}
    </TextLink>
    {team && <span className="block font-normal text-muted wrap-anywhere">{team}</span>}
  </>
);

function Progress({ person: { name, done, steps } }: { person: PersonOnPath }) {
  return (
    <span className="flex min-w-28 items-center gap-3 tabular-nums">
      <ProgressLine done={done} of={steps} label={`Steps that ${name} did`} className="w-16 shrink-0" />
      <span className="whitespace-nowrap">
        {done} of {steps}
      </span>
    </span>
  );
}

function State({ person, reader }: { person: PersonOnPath; reader: Reader }) {
  const { stands, behind, pausedOn, finishedAt, leftAt } = person;
  const at = stands === "finished" ? finishedAt : stands === "left" ? leftAt : null;
  return (
    <span className="flex flex-wrap items-center gap-x-2">
      <Chip tone={standTones[stands]}>
        {stands === "behind" ? `${behind} ${behind === 1 ? "step" : "steps"} behind` : standWords[stands]}
      </Chip>
      {at && (
        <span className="text-muted">
          <Time {...reader} at={at} />
        </span>
      )}
      {stands === "paused" && pausedOn && (
        <span className="text-muted">since {calendarDay(pausedOn, reader.locale)}</span>
      )}
    </span>
  );
}

type DeedProps = { person: PersonOnPath; deed: "take off" | "put back" };

/** Whoever has finished stays as they are. */
function Deed({ person: { id, name, stands, leftAt }, deed }: DeedProps) {
  if (stands === "finished" || (leftAt !== null) !== (deed === "put back")) return null;
  return (
    <Button type="submit" name="personId" value={id} look="plain" size="small" className="max-md:min-h-11">
      {deed === "take off" ? "Take off" : "Put back"}
      <span className="sr-only"> {name}</span>
    </Button>
  );
}
