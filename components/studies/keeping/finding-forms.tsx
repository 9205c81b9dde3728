import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { IconButton } from "@/components/ui/icon-button";
import { ArrowDown, ArrowUp, X } from "@/components/ui/icons";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import type { StudyData, StudyFinding } from "@/domain/studies/study-query";
import { strengthWords } from "./strength-words";

type FindingFormsProps = {
  studyId: string;
  findings: StudyFinding[];
  /** What the study collected; asked for where there are several. */
  data: Pick<StudyData, "id" | "name">[];
  actions: Record<"add" | "change" | "move" | "remove", FormAction>;
};

/** What a study found, a sentence each: written, worded anew, ordered and taken out. */
export function FindingForms({ studyId, findings, data, actions }: FindingFormsProps) {
  return (
    <div className="grid max-w-3xl gap-8">
      {findings.length > 0 && (
        <ol aria-label="Findings" className="divide-y divide-line border-y border-line">
          {findings.map((finding, place) => (
            <li key={finding.id} className="py-4">
              <div className="flex items-start justify-between gap-4">
                <p dir="auto" className="min-w-0 font-serif wrap-anywhere">
                  {finding.statement}
                </p>
                <div className="flex shrink-0">
                  <Press action={actions.move} values={{ studyId, findingId: finding.id, way: "up" }}>
                    <IconButton
                      type="submit"
                      label={`Move finding ${place + 1} up`}
                      icon={<ArrowUp aria-hidden />}
                      disabled={place === 0}
                    />
                  </Press>
                  <Press action={actions.move} values={{ studyId, findingId: finding.id, way: "down" }}>
                    <IconButton
                      type="submit"
                      label={`Move finding ${place + 1} down`}
                      icon={<ArrowDown aria-hidden />}
                      disabled={place === findings.length - 1}
                    />
                  </Press>
                  <Press
                    action={actions.remove}
                    values={{ studyId, findingId: finding.id }}
                    toast="The finding is taken out. An insight made of it stays."
                  >
                    <IconButton
                      type="submit"
                      label={`Take finding ${place + 1} out`}
                      icon={<X aria-hidden />}
                    />
                  </Press>
                </div>
              </div>
              <details className="mt-1 text-15">
                <summary className="w-fit cursor-pointer rounded-small text-muted hover:text-ink">
                  Change finding {place + 1}
                </summary>
                <ActionForm
                  action={actions.change}
                  toast="Saved."
                  aria-label={`Finding ${place + 1}`}
                  className="mt-4 grid gap-5"
                >
                  <input type="hidden" name="studyId" value={studyId} />
                  <input type="hidden" name="findingId" value={finding.id} />
                  <FindingFields finding={finding} data={data} />
                  <div>
                    <SubmitButton look="quiet">Save</SubmitButton>
                  </div>
                </ActionForm>
              </details>
            </li>
          ))}
        </ol>
      )}
      <ActionForm action={actions.add} toast="The finding is added." clears className="grid gap-5">
        <input type="hidden" name="studyId" value={studyId} />
        <FindingFields data={data} />
        <div>
          <SubmitButton look="quiet">Add the finding</SubmitButton>
        </div>
      </ActionForm>
    </div>
  );
}

type FindingFieldsProps = { finding?: StudyFinding; data: FindingFormsProps["data"] };

function FindingFields({ finding, data }: FindingFieldsProps) {
  return (
    <>
      <Field
        name="statement"
        label={finding ? "Finding" : "What was found"}
        hint="One sentence that people can act on; it becomes the statement of an insight."
      >
        <TextArea
          defaultValue={finding?.statement}
          rows={2}
          maxLength={500}
          dir="auto"
          className="min-h-16"
        />
      </Field>
      <div className="grid items-start gap-5 sm:grid-cols-[14rem_1fr]">
        <Field name="strength" label="Strength" optional hint="Of the evidence for it.">
          <Select defaultValue={finding?.strength ?? ""}>
            <option value="">Not said yet</option>
            {Object.entries(strengthWords).map(([value, word]) => (
              <option key={value} value={value}>
                {word}
              </option>
            ))}
          </Select>
        </Field>
        <Field name="keyFigures" label="Key figures" optional hint="Markdown works.">
          <TextArea defaultValue={finding?.keyFigures} rows={2} dir="auto" className="min-h-16" />
        </Field>
      </div>
      {data.length > 1 && (
        <Field name="datasetId" label="Found in" optional hint="Its newest version goes with the evidence.">
          <Select defaultValue={finding?.datasetId ?? ""}>
            <option value="">Not said yet</option>
            {data.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </>
  );
}

type PressProps = { action: FormAction; values: Record<string, string>; toast?: string; children: ReactNode };

/** One press that changes one thing. */
export function Press({ action, values, toast, children }: PressProps) {
  return (
    <ActionForm action={action} toast={toast}>
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </ActionForm>
  );
}
