import { ActionForm } from "@/components/ui/action-form";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";

type RestoreFormProps = {
  insightId: string;
  number: number;
  /** A draft is open whose text no revision holds. */
  draftDiffers: boolean;
  restore: FormAction;
};

/** Puts an old text into the draft, with what is open kept. */
export function RestoreForm({ insightId, number, draftDiffers, restore }: RestoreFormProps) {
  return (
    <ActionForm action={restore} className="grid max-w-xl gap-5">
      <input type="hidden" name="insightId" value={insightId} />
      <input type="hidden" name="number" value={number} />
      {draftDiffers && (
        <Checkbox
          name="keepDraft"
          label="Keep the open draft as a revision first"
          hint="It says something that no revision holds yet. Kept, it stands in the history and can be restored as well."
        />
      )}
      <Field name="note" label="Why" optional hint="It stands in the history beside the new revision.">
        <TextInput maxLength={500} />
      </Field>
      <div>
        <SubmitButton>Restore revision {number}</SubmitButton>
      </div>
    </ActionForm>
  );
}
