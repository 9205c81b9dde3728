import { ActionForm } from "@/components/ui/action-form";
import type { ButtonLook } from "@/components/ui/button-look";
import type { FormState } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";

type AskAgainFormProps = {
  insightId: string;
  askAgain: (state: FormState, data: FormData) => Promise<FormState>;
  look?: ButtonLook["look"];
};

/** Takes back that an insight is not for whoever presses it. */
export function AskAgainForm({ insightId, askAgain, look = "quiet" }: AskAgainFormProps) {
  return (
    <ActionForm action={askAgain}>
      <input type="hidden" name="insightId" value={insightId} />
      <SubmitButton look={look} size="small">
        Ask me again
      </SubmitButton>
    </ActionForm>
  );
}
