import { ActionForm } from "@/components/ui/action-form";
import type { FormAction } from "@/components/ui/form-state";
import { Undo2 } from "@/components/ui/icons";
import { SubmitButton } from "@/components/ui/submit-button";
import { gradeWords } from "@/domain/memory/contact-input";
import type { OwnPath } from "@/domain/paths/learner-query";
import { type SaidQuery, stepGrades } from "@/domain/paths/learning-input";

type SaidBeforeProps = { own: OwnPath; said: SaidQuery; takeBack: FormAction };

/** What one said of the step before, and the way back; nothing when it was taken back already. */
export function SaidBefore({ own, said, takeBack }: SaidBeforeProps) {
  const step = own.steps.find(({ id }) => id === said.after);
  const grade = stepGrades.find((one) => one === said.as);
  if (!step?.doneAt) return null;
  return (
    <div className="mb-6 flex max-w-3xl flex-wrap items-center gap-x-3 rounded bg-tide-soft px-4 py-1 text-15 print:hidden">
      <p role="status" className="min-w-0 grow py-1">
        Step {step.number}: {grade ? `noted as “${gradeWords[grade]}”.` : "noted as read."}
      </p>
      <ActionForm action={takeBack}>
        <input type="hidden" name="pathId" value={own.id} />
        <input type="hidden" name="stepId" value={step.id} />
        <SubmitButton look="plain" size="small" className="max-md:min-h-11">
          <Undo2 aria-hidden />
          Take it back
        </SubmitButton>
      </ActionForm>
    </div>
  );
}
