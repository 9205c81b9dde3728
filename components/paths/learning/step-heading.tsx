import clsx from "clsx";
import { CertaintyLine } from "@/components/insights/record/certainty-line";
import { statementSize } from "@/components/insights/record/statement-size";
import type { Reader, Tongue } from "@/components/insights/record/tongue";
import { ProgressLine } from "@/components/ui/progress-line";
import { TextLink } from "@/components/ui/text-link";
import type { RecordView } from "@/domain/insights/record-query";
import type { LearnerStep, OwnPath } from "@/domain/paths/learner-query";

type StepHeadingProps = { own: OwnPath; step: LearnerStep; view: RecordView; tongue: Tongue; reader: Reader };

/** Where on the path one is, why this matters to whoever is on it, and the claim. */
export function StepHeading({ own, step, view, tongue, reader }: StepHeadingProps) {
  const { statement } = view.content;
  return (
    <header className="mb-8">
      <nav aria-label="Breadcrumb" className="flex flex-wrap items-baseline justify-between gap-x-6 text-15">
        <TextLink href={own.href} dir="auto" className="wrap-anywhere max-md:py-1">
          {own.title}
        </TextLink>
        <span className="text-muted tabular-nums">
          Step {step.number} of {own.steps.length}
        </span>
      </nav>
      <ProgressLine done={own.done} of={own.steps.length} label="Steps done" className="mt-2 mb-8" />
      {step.note && (
        <section aria-label="Why this matters to you" className="mb-6 border-s-2 border-tide ps-4">
          <p className="text-15 text-muted">Why this matters to you</p>
          <p dir="auto" className="max-w-measure font-serif whitespace-pre-line italic wrap-anywhere">
            {step.note}
          </p>
        </section>
      )}
      <h1
        {...tongue}
        className={clsx(
          "max-w-[26em] font-serif font-medium tracking-[-0.015em] wrap-anywhere",
          statementSize(statement),
        )}
      >
        {statement}
      </h1>
      <CertaintyLine view={view} tongue={tongue} reader={reader} />
    </header>
  );
}
