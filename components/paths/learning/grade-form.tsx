import { ActionForm } from "@/components/ui/action-form";
import { Kbd } from "@/components/ui/code";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { gradeWords } from "@/domain/memory/contact-input";
import { stepGrades } from "@/domain/paths/learning-input";

type GradeFormProps = {
  /** Which step, and which record and revision were read. */
  values: Record<"pathId" | "stepId" | "insightId" | "revisionId", string>;
  /** Nothing was asked: it is only read. */
  isOnlyRead?: boolean;
  answer: FormAction;
};

/** How well one knew it: three buttons that never move, and lead on. */
export function GradeForm({ values, isOnlyRead = false, answer }: GradeFormProps) {
  return (
    <ActionForm action={answer} className="mt-8 print:hidden">
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {isOnlyRead ? (
        <SubmitButton size="large" name="grade" value="knew" className="max-sm:w-full">
          I have read it
        </SubmitButton>
      ) : (
        <fieldset>
          <legend className="mb-2 text-15 text-muted">How well did you know it?</legend>
          <div className="grid max-w-xl grid-cols-3 gap-2">
            {stepGrades.map((grade, place) => (
              <SubmitButton
                key={grade}
                look="quiet"
                size="large"
                name="grade"
                value={grade}
                data-grade={place + 1}
                aria-keyshortcuts={String(place + 1)}
                className="w-full px-2! max-md:min-h-14"
              >
                {gradeWords[grade]}
                <span aria-hidden className="max-md:hidden">
                  <Kbd>{String(place + 1)}</Kbd>
                </span>
              </SubmitButton>
            ))}
          </div>
        </fieldset>
      )}
    </ActionForm>
  );
}
