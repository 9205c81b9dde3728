import { ChevronRight } from "@/components/ui/icons";
import { dateFormat, numberFormat } from "@/components/ui/intl";
import type { WeightPoint } from "@/domain/evidence/weight-query";
import type { EvidenceStanding } from "@/domain/insights/record-query";
import type { Reader } from "./tongue";
import { WeightCurve } from "./weight-curve";

type WeightHistoryProps = { points: WeightPoint[]; weight: EvidenceStanding; reader: Reader };

/** How the weight came to be what it is, drawn, in a sentence and as a table. */
export function WeightHistory({ points, weight, reader }: WeightHistoryProps) {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last || first === last) return null;
  const format = numberFormat(reader.locale, { maximumFractionDigits: 1 });
  const figure = (value: number) => format.format(value);
  const days = dateFormat(reader.locale, { dateStyle: "medium", timeZone: reader.timeZone });
  const half = weight.baseline ? weight.baseline / 2 : null;
  const revisions = points.flatMap(({ revision }) => revision ?? []);
  const words = [
    `From ${figure(first.weight)} on ${days.format(first.at)} to ${figure(last.weight)} now.`,
    half !== null && `Below ${figure(half)} it needs review (the dashed line).`,
    `${revisions.length === 1 ? "The mark at the foot is its only revision" : `The ${revisions.length} marks at the foot are its revisions`}.`,
  ].filter(Boolean);
  return (
    <section aria-label="The weight over time" className="mt-5">
      <h3 className="font-medium">Since it was published</h3>
      <WeightCurve points={points} half={half} label={words.join(" ")} figure={figure} />
      <p className="flex justify-between gap-4 text-13 text-muted tabular-nums">
        <span>{days.format(first.at)}</span>
        <span>now</span>
      </p>
      <p className="mt-1 text-13 text-muted">{words.join(" ")}</p>
      <details className="group/points mt-1 text-13 print:hidden">
        <summary className="inline-flex min-h-8 items-center gap-1 rounded-small text-muted max-md:min-h-11">
          The same as a table
          <ChevronRight aria-hidden className="size-4 transition-transform group-open/points:rotate-90" />
        </summary>
        <PointTable
          points={points.filter((point, index) => points[index + 1]?.at.getTime() !== point.at.getTime())}
          figure={figure}
          day={(at) => days.format(at)}
        />
      </details>
    </section>
  );
}

type PointTableProps = {
  points: WeightPoint[];
  figure: (value: number) => string;
  day: (at: Date) => string;
};

function PointTable({ points, figure, day }: PointTableProps) {
  return (
    <table className="w-full tabular-nums">
      <thead>
        <tr className="text-muted">
          <th scope="col" className="py-1 text-start font-normal">
            Day
          </th>
          <th scope="col" className="py-1 text-start font-normal">
            What happened
          </th>
          <th scope="col" className="py-1 text-end font-normal">
            Weight
          </th>
        </tr>
      </thead>
      <tbody>
        {points.map((point) => (
          <tr key={point.at.getTime()} className="border-t border-line">
            <td className="py-1 pe-3 whitespace-nowrap">{day(point.at)}</td>
            <td className="py-1 pe-3">{eventWords(point)}</td>
            <td className="py-1 text-end">{figure(point.weight)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function eventWords({ revision, withdrawn }: WeightPoint) {
  if (revision !== null) return `Revision ${revision} published`;
  if (withdrawn === 0) return "";
  return withdrawn === 1
    ? "What one item rests on was withdrawn"
    : `What ${withdrawn} items rest on was withdrawn`;
}
