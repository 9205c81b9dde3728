import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import type { QuestionView } from "@/domain/insights/questions/question-query";
import type { QuestionActions } from "./question-actions";

type AnswerFormProps = { question: QuestionView; answer: QuestionActions["answer"] };

/** An answer where the question stands, or other words for the one that was given. */
export function AnswerForm({ question: { id, askedBy, answer: given }, answer }: AnswerFormProps) {
  return (
    <details className="group/answer open:basis-full">
      <summary className="inline-flex min-h-8 items-center rounded-small text-15 text-tide underline decoration-1 underline-offset-4 hover:text-tide-deep max-md:min-h-11">
        {given ? "Change the answer" : "Answer"}
        <span className="sr-only"> to {askedBy.name}</span>
      </summary>
      <ActionForm action={answer} className="mt-2 mb-3 grid max-w-measure gap-3">
        <input type="hidden" name="questionId" value={id} />
        <input type="hidden" name="insteadOf" value={given?.at.toISOString() ?? ""} />
        <Field
          name="answer"
          label="Your answer"
          hint="Everybody who may read the record reads it. Markdown works."
        >
          <TextArea dir="auto" rows={3} defaultValue={given?.source ?? ""} />
        </Field>
        <div>
          <SubmitButton look="quiet">{given ? "Save the answer" : "Answer"}</SubmitButton>
        </div>
      </ActionForm>
    </details>
  );
}
