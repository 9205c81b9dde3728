import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import type { OwnPath } from "@/domain/paths/learner-query";
import { PaceOptions } from "./pace-options";

type PaceFormsProps = {
  own: OwnPath;
  today: string;
  changePace: FormAction;
  pause: FormAction;
  goOn: FormAction;
  leave: FormAction;
};

/** How fast one takes the path, a pause, and the way off it. */
export function PaceForms({ own, today, changePace, pause, goOn, leave }: PaceFormsProps) {
  const { pace, dueOn, pausedOn } = own.enrolment;
  const pathId = <input type="hidden" name="pathId" value={own.id} />;
  return (
    <div id="pace" className="mt-12 max-w-3xl scroll-mt-20 print:hidden">
      <Section title="Your pace" intro="Counted from today whenever you change it. Nobody is asked why.">
        <ActionForm
          action={changePace}
          toast="Your pace is changed."
          className="flex flex-wrap items-end gap-4"
        >
          {pathId}
          <Field name="pace" label="Steps">
            <Select defaultValue={pace === null ? "day" : String(pace)}>
              <PaceOptions chosen={pace} />
              <option value="day">All by a day</option>
            </Select>
          </Field>
          <Field name="dueOn" label="Which day" optional>
            <TextInput type="date" min={today} defaultValue={dueOn ?? ""} />
          </Field>
          <SubmitButton look="quiet">Change pace</SubmitButton>
        </ActionForm>
        <div className="mt-6 flex flex-wrap gap-3">
          <ActionForm action={pausedOn ? goOn : pause}>
            {pathId}
            <SubmitButton look="quiet">{pausedOn ? "Go on" : "Pause"}</SubmitButton>
          </ActionForm>
          <ActionForm action={leave}>
            {pathId}
            <SubmitButton look="plain">Leave this path</SubmitButton>
          </ActionForm>
        </div>
        <p className="mt-2 max-w-measure text-15 text-muted">
          While you pause nothing is due. When you leave, what you learned stays yours, and what you did
          counts should you start again.
        </p>
      </Section>
    </div>
  );
}
