import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { LinkButton } from "@/components/ui/link-button";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";

type RetireFormProps = { insightId: string; href: string; retire: FormAction };

/** Asks why, because readers will. */
export function RetireForm({ insightId, href, retire }: RetireFormProps) {
  return (
    <ActionForm action={retire} toast="It is retired." className="grid max-w-xl gap-6">
      <input type="hidden" name="insightId" value={insightId} />
      <Field
        name="reason"
        label="Why it should not be used any more"
        hint="Readers see this sentence on the record."
      >
        <TextArea dir="auto" rows={3} />
      </Field>
      <div className="flex flex-wrap gap-2">
        <SubmitButton look="danger">Retire this insight</SubmitButton>
        <LinkButton href={href}>Keep it as it is</LinkButton>
      </div>
    </ActionForm>
  );
}

type ReinstateFormProps = { insightId: string; reinstate: FormAction };

/** Takes it back. */
export function ReinstateForm({ insightId, reinstate }: ReinstateFormProps) {
  return (
    <ActionForm action={reinstate} toast="It is reinstated.">
      <input type="hidden" name="insightId" value={insightId} />
      <SubmitButton>Reinstate this insight</SubmitButton>
    </ActionForm>
  );
}
