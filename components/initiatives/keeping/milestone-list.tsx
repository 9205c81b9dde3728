import { calendarDay } from "@/components/people/calendar-day";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { IconButton } from "@/components/ui/icon-button";
import { X } from "@/components/ui/icons";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import type { Milestone } from "@/domain/initiatives/initiative-query";

type MilestoneListProps = {
  initiativeId: string;
  milestones: Milestone[];
  locale: string;
  add: FormAction;
  remove: FormAction;
};

/** Days of its own beside kickoff and end. */
export function MilestoneList({ initiativeId, milestones, locale, add, remove }: MilestoneListProps) {
  return (
    <div className="grid max-w-measure gap-4">
      {milestones.length > 0 && (
        <ul aria-label="Milestones" className="divide-y divide-line border-y border-line">
          {milestones.map(({ id, name, on }) => (
            <li key={id} className="flex min-h-11 items-center justify-between gap-3 py-1">
              <span className="min-w-0 wrap-anywhere">
                <span dir="auto">{name}</span>{" "}
                <time dateTime={on} className="whitespace-nowrap text-muted">
                  {calendarDay(on, locale)}
                </time>
              </span>
              <ActionForm action={remove}>
                <input type="hidden" name="initiativeId" value={initiativeId} />
                <input type="hidden" name="milestoneId" value={id} />
                <IconButton type="submit" label={`Take out ${name}`} icon={<X aria-hidden />} />
              </ActionForm>
            </li>
          ))}
        </ul>
      )}
      <ActionForm action={add} clears className="flex flex-wrap items-start gap-3">
        <input type="hidden" name="initiativeId" value={initiativeId} />
        <Field name="name" label="Milestone" className="min-w-full grow sm:min-w-48">
          <TextInput autoComplete="off" dir="auto" maxLength={80} />
        </Field>
        <Field name="on" label="Day" className="min-w-40">
          <TextInput type="date" />
        </Field>
        <SubmitButton look="quiet" className="mt-8" aria-label="Add milestone">
          Add
        </SubmitButton>
      </ActionForm>
    </div>
  );
}
