import clsx from "clsx";
import { WaterLevel } from "@/components/ui/water-level";
import type { InitiativePerson } from "@/domain/initiatives/initiative-query";
import type { KnownInsight, Meetings } from "@/domain/initiatives/known-query";
import type { GroupRecall } from "@/domain/reminders/remembered-query";

type MeetingsTableProps = {
  people: InitiativePerson[];
  insights: KnownInsight[];
  meetings: Meetings;
  /** How much everybody on it remembers on average, where that may be told. */
  recalled: GroupRecall;
  /** People on it beyond those listed. */
  others: number;
};

/** Who on it has read or answered which insight: columns are the numbers that the insights have above. */
export function MeetingsTable({ people, insights, meetings, recalled, others }: MeetingsTableProps) {
  if (insights.length === 0 || people.length === 0) return null;
  const hasMet = (personId: string, insightId: string) => meetings[personId]?.includes(insightId) ?? false;
  const unmet = insights.flatMap(({ record }, place) =>
    people.some(({ id }) => hasMet(id, record.id)) ? [] : [place + 1],
  );
  return (
    <>
      <div className="overflow-x-auto">
        <table className="border-collapse text-15">
          <caption className="sr-only">
            Who on this initiative has met which insight, by the numbers above
          </caption>
          <thead>
            <tr className="border-b border-line text-13 text-muted">
              <th scope="col" className="py-2 pe-4 text-start font-medium">
                Who has met
              </th>
              {insights.map(({ record }, place) => (
                <th key={record.id} scope="col" className="p-0 font-medium">
                  <a
                    href={`#known-${place + 1}`}
                    aria-label={`${place + 1}: ${record.statement}`}
                    data-tip={record.statement}
                    className="flex h-9 min-w-7 items-center justify-center rounded-small text-tide tabular-nums underline decoration-1 underline-offset-3 sm:min-w-9"
                  >
                    {place + 1}
                  </a>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <tr key={person.id} className="border-b border-line">
                <th scope="row" className="max-w-60 py-2 pe-4 text-start font-normal wrap-anywhere">
                  {person.name}
                </th>
                {insights.map(({ record }) => (
                  <td key={record.id} className="text-center">
                    <Sign isMet={hasMet(person.id, record.id)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          {insights.some(({ record }) => recalled[record.id]) && (
            <tfoot>
              <tr>
                <th scope="row" className="max-w-60 pe-4 text-start font-normal text-muted">
                  Remembered on average
                </th>
                {insights.map(({ record }) => (
                  <td key={record.id} className="px-0.5 pt-2 text-center align-top">
                    <Average recall={recalled[record.id]?.recall} />
                  </td>
                ))}
              </tr>
            </tfoot>
          )}
        </table>
      </div>
      <p className="mt-3 flex flex-wrap gap-x-6 gap-y-1 text-15 text-muted">
        <span aria-hidden className="inline-flex items-center gap-2">
          <Dot isMet /> read or answered it
        </span>
        <span aria-hidden className="inline-flex items-center gap-2">
          <Dot isMet={false} /> not yet
        </span>
        {others > 0 && <span>and {others} more people on its teams</span>}
      </p>
      {unmet.length > 0 && <p className="mt-2 max-w-measure text-15">{unmetWords(unmet)}</p>}
    </>
  );
}

const unmetWords = (numbers: number[]) =>
  `Nobody on it has met number${numbers.length === 1 ? "" : "s"} ${
    numbers.length === 1 ? numbers[0] : `${numbers.slice(0, -1).join(", ")} and ${numbers.at(-1)}`
  } yet.`;

/** Below five people who met it, an average would speak of each of them. */
function Average({ recall }: { recall: number | undefined }) {
  if (recall !== undefined)
    return (
      <WaterLevel
        share={recall}
        of="remembered on average by the people on it"
        className="flex-col gap-0.5 text-13!"
      />
    );
  return (
    <span data-tip="Fewer than five people on it have met it" className="text-muted">
      <span aria-hidden>–</span>
      <span className="sr-only">fewer than five have met it</span>
    </span>
  );
}

function Sign({ isMet }: { isMet: boolean }) {
  return (
    <span className="inline-flex size-7 items-center justify-center">
      <Dot isMet={isMet} />
      <span className="sr-only">{isMet ? "has met it" : "not yet"}</span>
    </span>
  );
}

const Dot = ({ isMet }: { isMet: boolean }) => (
  <span
    aria-hidden
    className={clsx(
      "inline-block size-3 rounded-full border",
      isMet ? "border-tide bg-tide print:bg-ink" : "border-edge",
    )}
  />
);
