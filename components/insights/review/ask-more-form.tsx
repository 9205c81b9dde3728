import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import type { ReviewerChoice } from "@/domain/insights/review-query";
import { ReviewerPicker } from "./reviewer-picker";
import { RestrictedNote } from "./submit-form";

type AskMoreFormProps = {
  reviewId: string;
  choices: ReviewerChoice[];
  isRestricted: boolean;
  ask: FormAction;
};

/** More people for a review that waits. */
export function AskMoreForm({ reviewId, choices, isRestricted, ask }: AskMoreFormProps) {
  if (choices.length === 0) return null;
  return (
    <details>
      <summary className="inline-block rounded-small py-2 text-15 text-tide underline decoration-1 underline-offset-4 hover:text-tide-deep">
        Ask somebody else too
      </summary>
      <ActionForm action={ask} toast="They are asked too." className="mt-2 grid max-w-xl gap-6">
        <input type="hidden" name="reviewId" value={reviewId} />
        <ReviewerPicker choices={choices} />
        {isRestricted && <RestrictedNote />}
        <Field name="message" label="What they should look at" optional>
          <TextArea dir="auto" rows={2} />
        </Field>
        <div>
          <SubmitButton look="quiet">Ask them too</SubmitButton>
        </div>
      </ActionForm>
    </details>
  );
}
