import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";

type Step = "retry" | "hold" | "release" | "cancel";

type DeliveryStepsProps = {
  deliveryId: string;
  steps: Step[];
  actions: Record<Step, FormAction>;
};

const plain = { hold: "Hold back", release: "Send it now", retry: "Send again" } as const;

/** What can be done with this message now. What cannot be undone asks first. */
export function DeliverySteps({ deliveryId, steps, actions }: DeliveryStepsProps) {
  return (
    <>
      {(["retry", "release", "hold"] as const)
        .filter((step) => steps.includes(step))
        .map((step) => (
          <ActionForm key={step} action={actions[step]}>
            <input type="hidden" name="deliveryId" value={deliveryId} />
            <SubmitButton look={step === "hold" ? "quiet" : "primary"}>{plain[step]}</SubmitButton>
          </ActionForm>
        ))}
      {steps.includes("cancel") && (
        <ConfirmDialog
          trigger={<Button>Do not send</Button>}
          title="Take this message back?"
          confirm="Take it back"
          action={actions.cancel}
          values={{ deliveryId }}
        >
          It is not sent, now or later, and that cannot be undone. The person is not told.
        </ConfirmDialog>
      )}
    </>
  );
}
