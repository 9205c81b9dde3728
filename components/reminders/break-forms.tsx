import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";

type PauseFormsProps = {
  pause: FormAction;
  tomorrow: string /** What else is sent along. */;
  children?: ReactNode;
};

/** Being left alone for a while: two usual spans, or until a day. */
export function PauseForms({ pause, tomorrow, children }: PauseFormsProps) {
  return (
    <div className="flex flex-wrap items-end gap-x-8 gap-y-5">
      <ActionForm action={pause} className="flex flex-wrap gap-2">
        {children}
        <SubmitButton look="quiet" name="span" value="week">
          For a week
        </SubmitButton>
        <SubmitButton look="quiet" name="span" value="month">
          For a month
        </SubmitButton>
      </ActionForm>
      <ActionForm action={pause} className="flex flex-wrap items-end gap-2">
        {children}
        <Field name="until" label="Until this day">
          <TextInput type="date" min={tomorrow} className="max-w-48" />
        </Field>
        <SubmitButton look="quiet">Pause until then</SubmitButton>
      </ActionForm>
    </div>
  );
}

/** No questions at all: one click, and one click back. */
export function StopForm({ stop }: { stop: FormAction }) {
  return (
    <ActionForm action={stop}>
      <SubmitButton look="danger">Stop all questions</SubmitButton>
    </ActionForm>
  );
}
