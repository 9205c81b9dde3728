import { ActionForm } from "@/components/ui/action-form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";

type ProveAgainProps = {
  prove: FormAction;
  to: string;
  label: string;
};

/** One button that proves again who one is. */
export function ProveAgain({ prove, to, label }: ProveAgainProps) {
  return (
    <ActionForm action={prove}>
      <input type="hidden" name="to" value={to} />
      <SubmitButton size="large" className="w-full whitespace-normal!">
        {label}
      </SubmitButton>
    </ActionForm>
  );
}
