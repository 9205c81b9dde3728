import { ActionForm } from "@/components/ui/action-form";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import type { ReviewerChoice } from "@/domain/insights/review-query";
import { ReviewerPicker } from "./reviewer-picker";

type SubmitFormProps = {
  draft: { insightId: string; version: number; isRevision: boolean; isRestricted: boolean };
  choices: ReviewerChoice[];
  submit: FormAction;
};

/** Puts the draft to people. */
export function SubmitForm({ draft, choices, submit }: SubmitFormProps) {
  if (choices.length === 0) return <NobodyToAsk />;
  return (
    <ActionForm action={submit} toast="They are asked to review it." className="grid max-w-xl gap-6">
      <input type="hidden" name="insightId" value={draft.insightId} />
      <input type="hidden" name="version" value={draft.version} />
      <ReviewerPicker choices={choices} />
      {draft.isRestricted && <RestrictedNote />}
      <Field
        name="message"
        label="What they should look at"
        optional
        hint="It goes into the mail that asks them."
      >
        <TextArea dir="auto" rows={3} />
      </Field>
      {draft.isRevision && (
        <Field name="note" label="What changed" optional hint="One sentence for the history of the record.">
          <TextInput dir="auto" autoComplete="off" />
        </Field>
      )}
      <div>
        <SubmitButton>Ask for a review</SubmitButton>
      </div>
    </ActionForm>
  );
}

export function RestrictedNote() {
  return (
    <Notice title="This record is restricted">
      Whoever you ask will be able to read it, also when the review is over.
    </Notice>
  );
}

function NobodyToAsk() {
  return (
    <EmptyState title="There is nobody to ask yet" drawing="bottle">
      Reviewers are authors and curators who did not write the draft. An administrator can invite one.
    </EmptyState>
  );
}
