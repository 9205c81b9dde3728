import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";

type StartPathFormProps = {
  make: FormAction;
  /** Words and headings to begin with. */
  begun?: { outline: string; title: string; forWhom: string; headings: string[] };
};

/** What a path is called and whom it is for, and the way to the rest. */
export function StartPathForm({ make, begun }: StartPathFormProps) {
  return (
    <ActionForm action={make} className="grid max-w-xl gap-6">
      <Field name="title" label="Title" hint="For example: How people choose.">
        <TextInput defaultValue={begun?.title} autoComplete="off" dir="auto" autoFocus />
      </Field>
      <Field
        name="forWhom"
        label="Who it is for"
        optional
        hint="For example: designers in their first month. You can say it later."
      >
        <TextInput defaultValue={begun?.forWhom} autoComplete="off" dir="auto" />
      </Field>
      {begun && (
        <div>
          <input type="hidden" name="outline" value={begun.outline} />
          <p className="text-15 font-medium">Its outline</p>
          <ul className="mt-1 list-disc pl-5 text-muted">
            {begun.headings.map((heading) => (
              <li key={heading}>{heading}</li>
            ))}
          </ul>
          <p className="mt-2 text-15 text-muted">
            These become headings, to put your insights under. Change them or take them out as you like.
          </p>
        </div>
      )}
      <div>
        <SubmitButton>Make path</SubmitButton>
      </div>
    </ActionForm>
  );
}
