import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { sectionGuides } from "./section-guides";

type StartFormProps = {
  start: FormAction;
  /** Words to begin with, where somebody looked for them and found nothing. */
  statement?: string;
};

/** The first sentence of a record, and the way to the rest. */
export function StartForm({ start, statement }: StartFormProps) {
  const { prompt, example } = sectionGuides.statement;
  return (
    <ActionForm action={start} className="grid max-w-[42rem] gap-6">
      <Field name="statement" label="Statement" optional hint={prompt}>
        <TextArea
          rows={2}
          defaultValue={statement}
          dir="auto"
          autoFocus
          className="font-serif text-24 leading-9"
        />
      </Field>
      <div>
        <SubmitButton>Start writing</SubmitButton>
      </div>
      <figure className="border-l-2 border-line pl-4 text-15 text-muted">
        <figcaption>How it can read</figcaption>
        <blockquote className="font-serif text-17 text-ink">{example}</blockquote>
      </figure>
    </ActionForm>
  );
}
