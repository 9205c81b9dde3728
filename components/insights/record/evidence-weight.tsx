import { ChevronRight } from "@/components/ui/icons";
import { numberFormat } from "@/components/ui/intl";
import type { WeightPoint } from "@/domain/evidence/weight-query";
import type { EvidenceStanding, RecordView } from "@/domain/insights/record-query";
import type { Reader } from "./tongue";
import { WeightHistory } from "./weight-history";
import { WeightShares } from "./weight-shares";

type EvidenceWeightProps = { view: RecordView; history: WeightPoint[]; reader: Reader };

/**
 * What the evidence weighs now and weighed when it was published; how that is counted, what each item has to do with it
 * and how it came about is one click away.
 */
export function EvidenceWeight({ view: { weight, content, status }, history, reader }: EvidenceWeightProps) {
  const format = numberFormat(reader.locale, { maximumFractionDigits: 1 });
  const figure = (value: number) => format.format(value);
  return (
    <details className="group/weight text-15">
      <summary className="flex flex-wrap items-center gap-x-5 gap-y-1 rounded-small py-1">
        <Bar label="Weight now" value={weight.now} most={weight.most} figure={figure(weight.now)} />
        {weight.published !== null && (
          <Bar
            label="when published"
            value={weight.published}
            most={weight.most}
            figure={figure(weight.published)}
            isPast
          />
        )}
        <span className="inline-flex items-center gap-1 text-muted print:hidden">
          How it is counted
          <ChevronRight aria-hidden className="size-4 transition-transform group-open/weight:rotate-90" />
        </span>
      </summary>
      <div className="mt-2 max-w-measure rounded bg-wash px-4 py-3 print:px-0">
        <p>
          Each item counts its strength (high 4, moderate 3, low 2, very low 1) × 0.5
          <sup>age / half-life</sup>; contradicting ones are taken away, and the sum is never below 0. The
          half-life here is {halfLife(weight)}. Age runs from the end of the period covered, else from
          publication.
        </p>
        <WeightShares evidence={content.evidence} weight={weight} locale={reader.locale} />
        {status === "published" && <WeightHistory points={history} weight={weight} reader={reader} />}
      </div>
    </details>
  );
}

type BarProps = { label: string; value: number; most: number; figure: string; isPast?: boolean };

function Bar({ label, value, most, figure, isPast = false }: BarProps) {
  const width = most > 0 ? Math.min(1, value / most) * 64 : 0;
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap">
      <span className="text-muted">{label}</span>
      <svg aria-hidden="true" viewBox="0 0 64 8" className="h-2 w-16 text-tide forced-colors:text-ink">
        <rect width="64" height="8" rx="2" className="fill-line" />
        <rect width={width} height="8" rx="2" fill="currentColor" fillOpacity={isPast ? 0.45 : 1} />
      </svg>
      <span className="tabular-nums">{figure}</span>
    </span>
  );
}

function halfLife({ halfLifeDays }: EvidenceStanding) {
  if (halfLifeDays < 700) return `${halfLifeDays} days`;
  const years = Math.round((halfLifeDays / 365.25) * 10) / 10;
  return `${years} years`;
}
