import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import type { QuestionActions } from "./question-actions";

type AskFormProps = {
  insightId: string;
  /** Who will be asked; null when it is the reader themself. */
  owner: string | null;
  ask: QuestionActions["ask"];
};

/** The place to ask, at the end of what was asked; also without JavaScript. */
export function AskForm({ insightId, owner, ask }: AskFormProps) {
  return (
    <div id="ask" className="max-w-measure scroll-mt-20 print:hidden">
      <ActionForm action={ask} clears className="grid gap-3">
        <input type="hidden" name="insightId" value={insightId} />
        <Field
          name="body"
          label="Ask about this"
          hint={
            <>
              {owner ? (
                <>
                  <bdi>{owner}</bdi> is asked, and those who follow it are told.
                </>
              ) : (
                "Those who follow it are told."
              )}{" "}
              Question and answer stand here for everybody who may read it. Markdown works.
            </>
          }
        >
          <TextArea dir="auto" rows={2} className="min-h-16!" />
        </Field>
        <div>
          <SubmitButton look="quiet">Ask</SubmitButton>
        </div>
      </ActionForm>
    </div>
  );
}
