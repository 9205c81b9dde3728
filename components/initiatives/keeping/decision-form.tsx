"use client";

import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import type { Stage } from "@/domain/initiatives/initiative-input";
import { KeptForm } from "./kept-form";
import { TheirWords } from "./shown-values";

type DecisionFormProps = {
  initiative: { id: string; stage: Stage; decision: string; decidedOn: string | null };
  /** The digest of the decision as it is kept now. */
  was: string;
  today: string;
  actions: { close: FormAction; reopen: FormAction };
};

/** How an initiative ends: whether it was done, and what was decided. It can be taken up again. */
export function DecisionForm({ initiative, was, today, actions }: DecisionFormProps) {
  const { id, stage, decision } = initiative;
  const isClosed = stage === "done" || stage === "dropped";
  return (
    <>
      <KeptForm
        action={actions.close}
        toast={isClosed ? "Saved." : "The initiative is closed."}
        values={initiative}
        shown={{ was }}
        current={was}
        className="grid max-w-measure gap-6"
      >
        {(values) => (
          <>
            <input type="hidden" name="initiativeId" value={id} />
            <RadioGroup
              name="stage"
              label="How it ended"
              defaultValue={isClosed ? values.stage : "done"}
              options={[
                { value: "done", label: "Done" },
                { value: "dropped", label: "Dropped" },
              ]}
            />
            <div className="grid gap-3">
              <Field
                name="decision"
                label="What was decided"
                optional
                hint="And what spoke for it: whoever asks the same later reads it here. Markdown works."
              >
                <TextArea defaultValue={values.decision} rows={5} dir="auto" />
              </Field>
              <TheirWords name="decision">{decision || "Nothing."}</TheirWords>
            </div>
            <Field name="decidedOn" label="Decided on" className="max-w-56">
              <TextInput type="date" defaultValue={values.decidedOn ?? today} />
            </Field>
            <div>
              <SubmitButton look="quiet">{isClosed ? "Save the decision" : "Close it"}</SubmitButton>
            </div>
          </>
        )}
      </KeptForm>
      {isClosed && (
        <ActionForm action={actions.reopen} toast="The initiative is under way again." className="mt-6">
          <input type="hidden" name="initiativeId" value={id} />
          <SubmitButton look="quiet">Take it up again</SubmitButton>
        </ActionForm>
      )}
    </>
  );
}
