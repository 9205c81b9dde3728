import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";

/** Gives the data another name. */
export function RenameForm({
  datasetId,
  name,
  rename,
}: {
  datasetId: string;
  name: string;
  rename: FormAction;
}) {
  return (
    <ActionForm action={rename} toast="It has its new name." className="grid max-w-xl gap-4">
      <input type="hidden" name="datasetId" value={datasetId} />
      <Field name="name" label="Name" hint="By which others find it. Its address stays as it is.">
        <TextInput dir="auto" defaultValue={name} maxLength={200} />
      </Field>
      <div>
        <SubmitButton look="quiet">Rename</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** Asks why, because the people whose insights rest on it will. */
export function WithdrawForm({ datasetId, withdraw }: { datasetId: string; withdraw: FormAction }) {
  return (
    <ActionForm action={withdraw} toast="It is withdrawn." className="grid max-w-xl gap-4">
      <input type="hidden" name="datasetId" value={datasetId} />
      <Field
        name="reason"
        label="Why it should not be relied on any more"
        hint="Everybody who reads an insight that rests on it sees this sentence."
      >
        <TextArea dir="auto" rows={3} />
      </Field>
      <div>
        <SubmitButton look="danger">Withdraw this data</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** Takes a withdrawal back. */
export function ReinstateForm({ datasetId, reinstate }: { datasetId: string; reinstate: FormAction }) {
  return (
    <ActionForm action={reinstate} toast="It counts again.">
      <input type="hidden" name="datasetId" value={datasetId} />
      <SubmitButton>Take the withdrawal back</SubmitButton>
    </ActionForm>
  );
}
