import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import type { FormState } from "@/components/ui/form-state";
import { LinkButton } from "@/components/ui/link-button";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";

type ReverifyFormProps = {
  insightId: string;
  href: string;
  /** The last answer that stands on the record. */
  checkedLast: string | null;
  reverify: (state: FormState, data: FormData) => Promise<FormState>;
};

/** The one question that keeps a record true, and beside it what to do when it is not. */
export function ReverifyForm({ insightId, href, checkedLast, reverify }: ReverifyFormProps) {
  return (
    <ActionForm action={reverify} clears className="grid max-w-xl gap-5">
      <input type="hidden" name="insightId" value={insightId} />
      <Field
        name="checked"
        label="What did you check?"
        hint={
          checkedLast ? (
            <>
              It stands under the statement, as the last one does: <bdi>“{checkedLast}”</bdi>
            </>
          ) : (
            "It stands under the statement, with your name and today’s date: “re-ran the funnel on the May data”."
          )
        }
      >
        <TextArea rows={2} maxLength={300} className="min-h-16!" />
      </Field>
      <div className="flex flex-wrap items-center gap-2">
        <SubmitButton>Still true</SubmitButton>
        <LinkButton href={`${href}/edit`}>Revise it</LinkButton>
        <LinkButton href={`${href}/tend#hand-over`}>Hand it over</LinkButton>
        <LinkButton href={`${href}/retire`}>Retire it</LinkButton>
      </div>
    </ActionForm>
  );
}
