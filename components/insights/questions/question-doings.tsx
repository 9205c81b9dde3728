import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { QuestionView } from "@/domain/insights/questions/question-query";
import { AnswerForm } from "./answer-form";
import { linkSize } from "./link-size";
import { PlanButton } from "./plan-button";
import type { QuestionActions } from "./question-actions";

type QuestionDoingsProps = {
  question: QuestionView;
  /** The id of the element with its words. */
  about: string;
  actions: QuestionActions;
};

/** What this reader can do with a question: answer, fold the answer in, plan a study, take it back. */
export function QuestionDoings({ question, about, actions }: QuestionDoingsProps) {
  const { id, answer, may } = question;
  return (
    <div className="mt-2 flex flex-wrap items-start gap-x-5 gap-y-1 empty:hidden print:hidden">
      {(may.answer || answer?.source) && <AnswerForm question={question} answer={actions.answer} />}
      {may.fold && <FoldButtons questionId={id} about={about} fold={actions.fold} />}
      {may.plan && <PlanButton questionId={id} about={about} plan={actions.plan} />}
      {may.withdraw && (
        <ActionForm action={actions.withdraw}>
          <input type="hidden" name="questionId" value={id} />
          <SubmitButton look="link" size="small" aria-describedby={about} className={linkSize}>
            {question.isOwn ? "Take back" : "Take down"}
          </SubmitButton>
        </ActionForm>
      )}
    </div>
  );
}

type FoldButtonsProps = { questionId: string; about: string; fold: QuestionActions["fold"] };

/** One click puts the answer into the draft; the writing page opens where it stands now. */
function FoldButtons({ questionId, about, fold }: FoldButtonsProps) {
  return (
    <ActionForm action={fold}>
      <input type="hidden" name="questionId" value={questionId} />
      <div className="flex flex-wrap gap-x-5 gap-y-1">
        {foldings.map(({ into, words }) => (
          <SubmitButton
            key={into}
            name="into"
            value={into}
            look="link"
            size="small"
            aria-describedby={about}
            className={linkSize}
          >
            {words}
          </SubmitButton>
        ))}
      </div>
    </ActionForm>
  );
}

const foldings = [
  { into: "limitations", words: "Fold into limitations" },
  { into: "usage", words: "Fold into usage guidance" },
] as const;
