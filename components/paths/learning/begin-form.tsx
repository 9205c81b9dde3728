import { calendarDay } from "@/components/people/calendar-day";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { PaceOptions } from "./pace-options";

type BeginFormProps = {
  path: { id: string; pace: number; dueOn: string | null };
  today: string;
  locale: string;
  start: FormAction;
};

/** Starts a path, at the pace it suggests or another. */
export function BeginForm({ path, today, locale, start }: BeginFormProps) {
  const day = path.dueOn !== null && path.dueOn >= today ? path.dueOn : null;
  return (
    <ActionForm action={start} className="mb-10 flex flex-wrap items-end gap-4 print:hidden">
      <input type="hidden" name="pathId" value={path.id} />
      <Field name="pace" label="Your pace">
        <Select defaultValue={day ? "" : String(path.pace)}>
          {day && <option value="">All by {calendarDay(day, locale)}</option>}
          <PaceOptions chosen={path.pace} />
        </Select>
      </Field>
      <SubmitButton>Start this path</SubmitButton>
    </ActionForm>
  );
}
