import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { linkSize } from "./link-size";
import type { QuestionActions } from "./question-actions";

type PlanButtonProps = {
  questionId: string;
  /** The id of the element with the words of the question. */
  about: string;
  plan: QuestionActions["plan"];
};

/** One click makes a planned study of what nobody knows yet. */
export function PlanButton({ questionId, about, plan }: PlanButtonProps) {
  if (!plan) return null;
  return (
    <ActionForm action={plan}>
      <input type="hidden" name="questionId" value={questionId} />
      <SubmitButton look="link" size="small" aria-describedby={about} className={linkSize}>
        Plan a study
      </SubmitButton>
    </ActionForm>
  );
}
