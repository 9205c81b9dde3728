import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import type { Place } from "./comment-form";

type ReplyFormProps = { parentId: string; to: string; place: Place; reply: FormAction };

/** An answer to a remark. */
export function ReplyForm({ parentId, to, place, reply }: ReplyFormProps) {
  return (
    <details className="open:basis-full">
      <summary className="inline-block rounded-small py-1 text-15 text-tide underline decoration-1 underline-offset-4 hover:text-tide-deep">
        Answer<span className="sr-only"> {to}</span>
      </summary>
      <ActionForm action={reply} clears toast="Your answer is there." className="mt-2 mb-3 grid gap-3">
        <input type="hidden" name="insightId" value={place.insightId} />
        <input type="hidden" name="section" value={place.section} />
        <input type="hidden" name="parentId" value={parentId} />
        <Field name="body" label="Your answer">
          <TextArea dir="auto" rows={2} />
        </Field>
        <div>
          <SubmitButton look="quiet" size="small">
            Add answer
          </SubmitButton>
        </div>
      </ActionForm>
    </details>
  );
}
