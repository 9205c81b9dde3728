import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { type StudyStage, studyStages } from "@/domain/studies/study-input";
import { stageWords } from "../stage-words";

type MoveFormProps = { studyId: string; stage: StudyStage; move: FormAction };

/** Puts a study into another stage, forwards or back. */
export function MoveForm({ studyId, stage, move }: MoveFormProps) {
  return (
    <ActionForm
      id="stage"
      key={stage}
      action={move}
      toast="The study is moved."
      className="mb-10 flex max-w-md scroll-mt-20 flex-wrap items-end gap-3 print:hidden"
    >
      <input type="hidden" name="studyId" value={studyId} />
      <Field name="stage" label="Stage" className="min-w-0 grow basis-48">
        <Select defaultValue={stage}>
          {studyStages.map((one) => (
            <option key={one} value={one}>
              {stageWords[one].word}
            </option>
          ))}
        </Select>
      </Field>
      <SubmitButton look="quiet" className="min-h-11">
        Move it
      </SubmitButton>
    </ActionForm>
  );
}
