"use client";

import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import type { Stage } from "@/domain/initiatives/initiative-input";
import { stageChips } from "../stage-words";
import { briefHint, endHint, visibilityOptions } from "./field-words";
import { KeptForm } from "./kept-form";
import { TheirWords } from "./shown-values";

/** What of an initiative is changed in the browser. */
export type AboutValues = {
  title: string;
  brief: string;
  stage: Stage;
  kickoffOn: string | null;
  endsOn: string | null;
  keywords: string[];
  channels: string[];
  externalKey: string | null;
  externalUrl: string;
  visibility: "everyone" | "restricted";
};

type AboutFormProps = {
  initiative: AboutValues & { id: string; version: number };
  /** Its fields' digests. */
  was: string;
  change: FormAction;
};

/** All that is written of an initiative, saved together. */
export function AboutForm({ initiative, was, change }: AboutFormProps) {
  const version = String(initiative.version);
  return (
    <KeptForm<AboutValues>
      action={change}
      toast="Saved."
      values={initiative}
      shown={{ version, was }}
      current={version}
      className="grid max-w-measure gap-6"
    >
      {(values) => (
        <>
          <input type="hidden" name="initiativeId" value={initiative.id} />
          <Words values={values} brief={initiative.brief} />
          <Days values={values} stage={initiative.stage} />
          <Found values={values} />
          <Outside values={values} />
          <RadioGroup
            name="visibility"
            label="Who may see it"
            defaultValue={values.visibility}
            options={visibilityOptions}
          />
          <div>
            <SubmitButton>Save</SubmitButton>
          </div>
        </>
      )}
    </KeptForm>
  );
}

type FieldsProps = { values: AboutValues };

function Words({ values, brief }: FieldsProps & { brief: string }) {
  return (
    <>
      <Field name="title" label="Title">
        <TextInput
          defaultValue={values.title}
          autoComplete="off"
          dir="auto"
          maxLength={200}
          className="font-serif text-20"
        />
      </Field>
      <div className="grid gap-3">
        <Field name="brief" label="Brief" optional hint={briefHint}>
          <TextArea defaultValue={values.brief} rows={8} dir="auto" className="min-h-48" />
        </Field>
        <TheirWords name="brief">{brief || "Nothing."}</TheirWords>
      </div>
    </>
  );
}

/** A closed one is taken up again below, not by a choice among others. */
function Days({ values, stage }: FieldsProps & { stage: Stage }) {
  const isLive = stage === "proposed" || stage === "active";
  const wasLive = values.stage === "proposed" || values.stage === "active";
  return (
    <div className="grid items-start gap-6 sm:grid-cols-3">
      {isLive && (
        <Field name="stage" label="Stage">
          <Select defaultValue={wasLive ? values.stage : stage}>
            <option value="proposed">{stageChips.proposed.word}</option>
            <option value="active">{stageChips.active.word}</option>
          </Select>
        </Field>
      )}
      <Field name="kickoffOn" label="Kickoff" optional>
        <TextInput type="date" defaultValue={values.kickoffOn ?? ""} />
      </Field>
      <Field name="endsOn" label="End" optional hint={endHint}>
        <TextInput type="date" defaultValue={values.endsOn ?? ""} />
      </Field>
    </div>
  );
}

function Found({ values }: FieldsProps) {
  return (
    <>
      <Field
        name="keywords"
        label="Keywords"
        optional
        hint="Other words for it, with commas between them: what we know is found by these as well."
      >
        <TextInput defaultValue={values.keywords.join(", ")} autoComplete="off" dir="auto" />
      </Field>
      <Field
        name="channels"
        label="Channels"
        optional
        hint="Where it is talked about, with commas between them."
      >
        <TextInput defaultValue={values.channels.join(", ")} autoComplete="off" dir="auto" />
      </Field>
    </>
  );
}

function Outside({ values }: FieldsProps) {
  return (
    <div className="grid items-start gap-6 sm:grid-cols-[1fr_2fr]">
      <Field name="externalKey" label="Outside key" optional hint="As in PLAN-12.">
        <TextInput defaultValue={values.externalKey ?? ""} autoComplete="off" />
      </Field>
      <Field name="externalUrl" label="Outside address" optional hint="Where it stands in another system.">
        <TextInput type="url" defaultValue={values.externalUrl} autoComplete="off" />
      </Field>
    </div>
  );
}
