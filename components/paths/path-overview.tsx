import { certaintyLevel } from "@/components/insights/certainty-level";
import { StatementLink } from "@/components/insights/statement-link";
import { Certainty } from "@/components/ui/certainty";
import type { LearnerStep, LearnerSteps } from "@/domain/paths/learner-query";

/** What stands on a path, for whoever thinks of starting it, and on paper. */
export function PathOverview({ entries }: { entries: LearnerSteps["entries"] }) {
  return (
    <ol className="max-w-3xl list-none">
      {entries.map((entry) =>
        entry.kind === "heading" ? (
          <li key={entry.id} className="pt-8 pb-2 first:pt-0">
            <h2 dir="auto" className="font-serif text-20 font-semibold wrap-anywhere">
              {entry.words}
            </h2>
          </li>
        ) : (
          <Step key={entry.id} step={entry} />
        ),
      )}
    </ol>
  );
}

function Step({ step: { number, note, record } }: { step: LearnerStep }) {
  return (
    <li className="grid grid-cols-[2rem_minmax(0,1fr)] gap-x-3 border-t border-line py-4 sm:grid-cols-[2.5rem_minmax(0,1fr)]">
      <span className="pt-1 text-15 text-muted tabular-nums">
        <span aria-hidden className="mr-2 hidden size-3 border border-ink print:inline-block" />
        {number}
      </span>
      <div className="min-w-0">
        <p lang={record.language} dir="auto" className="max-w-[40em] font-serif text-20 wrap-anywhere">
          <StatementLink href={record.href}>{record.statement}</StatementLink>
        </p>
        {note && (
          <p dir="auto" className="mt-1 max-w-measure wrap-anywhere">
            {note}
          </p>
        )}
        <Certainty level={certaintyLevel(record.certainty)} className="mt-1 text-muted" />
      </div>
    </li>
  );
}
