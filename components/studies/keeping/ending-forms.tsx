import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";

type WithdrawStudyFormProps = {
  study: { id: string; title: string; isWithdrawn: boolean; mayGo: boolean };
  actions: Record<"withdraw" | "takeBack" | "discard", FormAction>;
};

/** Says that a study does not hold any more, or takes it away while nothing hangs on it. */
export function WithdrawStudyForm({ study, actions }: WithdrawStudyFormProps) {
  const studyId = study.id;
  if (study.isWithdrawn)
    return (
      <ActionForm action={actions.takeBack} toast="The study counts again.">
        <input type="hidden" name="studyId" value={studyId} />
        <SubmitButton look="quiet">Take the withdrawal back</SubmitButton>
      </ActionForm>
    );
  return (
    <div className="grid max-w-xl gap-8">
      <ActionForm action={actions.withdraw} toast="The study is withdrawn." className="grid gap-4">
        <input type="hidden" name="studyId" value={studyId} />
        <Field name="reason" label="Why it is withdrawn" hint="Everybody reads this on the study.">
          <TextArea rows={2} maxLength={500} dir="auto" className="min-h-16" />
        </Field>
        <div>
          <SubmitButton look="danger">Withdraw it</SubmitButton>
        </div>
      </ActionForm>
      {study.mayGo && (
        <div>
          <ConfirmDialog
            trigger={<Button look="danger">Delete this study</Button>}
            title={`Delete “${study.title}”?`}
            confirm="Delete it"
            action={actions.discard}
            values={{ studyId }}
            toast="The study is deleted."
          >
            It is only planned and nothing hangs on it. It is gone for good; a search or a question that it
            was planned from is open again.
          </ConfirmDialog>
        </div>
      )}
    </div>
  );
}
