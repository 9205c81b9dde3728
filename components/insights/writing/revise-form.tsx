import { ActionForm } from "@/components/ui/action-form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";

type ReviseFormProps = {
  insightId: string;
  status: "draft" | "published" | "superseded" | "retired";
  revise: FormAction;
};

/** The way from a published record to a draft of its next revision. */
export function ReviseForm({ insightId, status, revise }: ReviseFormProps) {
  if (status === "retired")
    return <p className="max-w-measure">This insight is retired. Reinstate it first, then revise it.</p>;
  if (status === "superseded")
    return <p className="max-w-measure">Another insight has replaced this one: revise that one.</p>;
  return (
    <ActionForm action={revise} className="grid max-w-measure gap-4">
      <input type="hidden" name="insightId" value={insightId} />
      <p>
        Nobody is changing this insight now. A draft begins with what readers see, and they go on seeing that
        until the draft is reviewed and published.
      </p>
      <div>
        <SubmitButton>Start a draft</SubmitButton>
      </div>
    </ActionForm>
  );
}
