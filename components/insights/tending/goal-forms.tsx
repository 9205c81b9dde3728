import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { Prose } from "@/components/ui/prose";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import type { RecordView } from "@/domain/insights/record-query";

type GoalFormsProps = {
  view: RecordView;
  today: string;
  tick: FormAction;
};

/** How it stands with each goal: outcomes come in long after the record was written. */
export function GoalForms({ view, today, tick }: GoalFormsProps) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {view.content.goals.map(({ id }, index) => (
        <li key={id} className="grid gap-4 py-5">
          <div lang={view.content.language} dir={view.direction}>
            <Prose html={view.html[`goals.${id}`] ?? ""} />
          </div>
          <ActionForm
            action={tick}
            aria-label={`Goal ${index + 1}`}
            className="grid gap-4 sm:grid-cols-[11rem_11rem_1fr_auto] sm:items-start"
          >
            <input type="hidden" name="insightId" value={view.id} />
            <input type="hidden" name="goalId" value={id} />
            <Field name="state" label="How it stands">
              <Select defaultValue={view.ticks[id]?.state ?? "open"}>
                <option value="open">Not known yet</option>
                <option value="met">Met</option>
                <option value="not-met">Not met</option>
              </Select>
            </Field>
            <Field name="on" label="Since">
              <TextInput type="date" max={today} defaultValue={view.ticks[id]?.on ?? today} />
            </Field>
            <Field name="note" label="What shows it" optional>
              <TextInput maxLength={500} defaultValue={view.ticks[id]?.note ?? ""} />
            </Field>
            <SubmitButton look="quiet" className="max-sm:justify-self-start sm:mt-[1.875rem] sm:min-h-11">
              Save
            </SubmitButton>
          </ActionForm>
        </li>
      ))}
    </ul>
  );
}
