import { ActionForm } from "@/components/ui/action-form";
import type { ButtonLook } from "@/components/ui/button-look";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";

type PressFormProps = {
  insightId: string;
  action: FormAction;
  words: string;
  look?: ButtonLook["look"];
  tip?: string;
};

/** One button that says one thing about an insight. */
export function PressForm({ insightId, action, words, look = "quiet", tip }: PressFormProps) {
  return (
    <ActionForm action={action}>
      <input type="hidden" name="insightId" value={insightId} />
      <SubmitButton
        look={look}
        size="small"
        data-tip={tip}
        className={look === "link" ? "text-13!" : undefined}
      >
        {words}
      </SubmitButton>
    </ActionForm>
  );
}
