import type { Reader, Tongue } from "@/components/insights/record/tongue";
import type { FormAction } from "@/components/ui/form-state";
import { LinkButton } from "@/components/ui/link-button";
import { Time } from "@/components/ui/time";
import type { RecordView } from "@/domain/insights/record-query";
import type { LearnerStep, OwnPath } from "@/domain/paths/learner-query";
import { GradeForm } from "./grade-form";
import { StepQuestion } from "./step-question";

type StepDoingProps = {
  own: OwnPath;
  step: LearnerStep;
  view: RecordView;
  tongue: Tongue;
  reader: Reader;
  answer: FormAction;
};

/** What one does with a step: answers its question and says how well, or that it was read; or sees that it is done. */
export function StepDoing({ own, step, view, tongue, reader, answer }: StepDoingProps) {
  const [prompt] = view.content.prompts;
  const isOver = step.doneAt !== null && step.change === null;
  const values = {
    ...{ pathId: own.id, stepId: step.id },
    ...{ insightId: view.id, revisionId: view.revision?.id ?? step.record.revisionId },
  };
  return (
    <section aria-labelledby="question" className="border-t border-edge pt-6">
      <h2 id="question" className="mb-3 text-15 text-muted">
        {prompt ? "One question, before you go on" : "Take a moment with it, then go on"}
      </h2>
      {prompt && (
        <StepQuestion prompt={prompt} html={view.html} tongue={tongue}>
          {!isOver && <GradeForm values={values} answer={answer} />}
        </StepQuestion>
      )}
      {!prompt && !isOver && <GradeForm values={values} isOnlyRead answer={answer} />}
      {isOver && step.doneAt && (
        <p className="mt-6 flex flex-wrap items-center gap-4">
          <span className="text-muted">
            You did this step <Time {...reader} at={step.doneAt} />.
          </span>
          {own.next && (
            <LinkButton look="primary" href={`${own.href}/step/${own.next.id}`}>
              Go on with step {own.next.number}
            </LinkButton>
          )}
        </p>
      )}
    </section>
  );
}
