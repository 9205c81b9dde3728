"use client";

import { useContext } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { FormContext } from "@/components/ui/form-context";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { changedMeanwhile } from "@/domain/studies/study-input";

/** What of a study is written by hand. */
export type StudyValues = {
  title: string;
  question: string;
  method: string;
  feeds: string;
  expectedOn: string | null;
  sample: string;
  periodFrom: string;
  periodUntil: string;
  publishedOn: string;
  source: string;
};

type FieldsProps = {
  values: StudyValues;
  /** As it is kept now: shown where somebody else wrote something else meanwhile. */
  kept?: StudyValues;
};

/** What it is to find out, how, for what, and when. */
export function PlanFields({ values, kept }: FieldsProps) {
  return (
    <>
      <div className="grid gap-3">
        <Field name="title" label="Title" hint="For example: Why people leave at the plan page.">
          <TextInput
            defaultValue={values.title}
            autoFocus={kept === undefined}
            autoComplete="off"
            dir="auto"
            maxLength={200}
            className="font-serif text-20"
          />
        </Field>
        <StandsNow name="title" kept={kept} />
      </div>
      <Prose name="question" label="Question" hint="What it is to find out." values={values} kept={kept} />
      <Prose
        name="feeds"
        label="What it will feed"
        hint="Which decision waits for it, and whose. Initiatives and insights are linked below once it is there."
        values={values}
        kept={kept}
      />
      <Prose
        name="method"
        label="Method"
        hint="Who or what is looked at, and how."
        values={values}
        kept={kept}
      />
      <div className="grid gap-3">
        <Field
          name="expectedOn"
          label="Expected"
          optional
          hint="The day its findings are to be there."
          className="max-w-56"
        >
          <TextInput type="date" defaultValue={values.expectedOn ?? ""} />
        </Field>
        <StandsNow name="expectedOn" kept={kept} />
      </div>
    </>
  );
}

/** What evidence of it will say. */
export function EvidenceFields({ values, kept }: FieldsProps) {
  const line = (name: "sample" | "source", label: string, hint: string) => (
    <div className="grid gap-3">
      <Field name={name} label={label} optional hint={hint}>
        <TextInput defaultValue={values[name]} autoComplete="off" dir="auto" />
      </Field>
      <StandsNow name={name} kept={kept} />
    </div>
  );
  const date = (name: "periodFrom" | "periodUntil" | "publishedOn", label: string) => (
    <div className="grid content-start gap-3">
      <Field name={name} label={label} optional hint="As in 2026, 2026-06 or 2026-06-03.">
        <TextInput defaultValue={values[name]} autoComplete="off" maxLength={10} />
      </Field>
      <StandsNow name={name} kept={kept} />
    </div>
  );
  return (
    <fieldset className="grid gap-6">
      <legend className="mb-4 font-serif text-17 font-semibold">What its evidence says</legend>
      {line("sample", "Sample", "As in: 12 people who left, 9 of them by phone.")}
      <div className="grid items-start gap-6 sm:grid-cols-3">
        {date("periodFrom", "Data from")}
        {date("periodUntil", "Data until")}
        {date("publishedOn", "Report of")}
      </div>
      {line("source", "Source", "Where its report is. Without one, its page here is the source.")}
    </fieldset>
  );
}

type TopicFieldsProps = {
  chosen: { id: string; name: string }[];
  others: { id: string; name: string }[];
};

/** What it is about: chosen topics, and one more. */
export function TopicFields({ chosen, others }: TopicFieldsProps) {
  if (chosen.length + others.length === 0) return null;
  return (
    <fieldset className="grid gap-3">
      <legend className="sr-only">Topics</legend>
      {chosen.map(({ id, name }) => (
        <Checkbox key={id} name="topicIds[]" value={id} label={name} defaultChecked />
      ))}
      <Field name="topicIds[]" label={chosen.length > 0 ? "Another topic" : "Topic"} optional>
        <Select defaultValue="">
          <option value="">None</option>
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
    </fieldset>
  );
}

type ProseProps = FieldsProps & { name: "question" | "method" | "feeds"; label: string; hint: string };

function Prose({ name, label, hint, values, kept }: ProseProps) {
  return (
    <div className="grid gap-3">
      <Field name={name} label={label} optional hint={`${hint} Markdown works.`}>
        <TextArea defaultValue={values[name]} rows={4} dir="auto" />
      </Field>
      <StandsNow name={name} kept={kept} />
    </div>
  );
}

/** What somebody else wrote into this field meanwhile, where that is something else. */
function StandsNow({ name, kept }: { name: keyof StudyValues; kept?: StudyValues }) {
  const { state } = useContext(FormContext);
  if (!kept || state.status !== "refused" || !state.message.startsWith(changedMeanwhile)) return null;
  const now = kept[name] ?? "";
  if (plain(state.values[name] ?? "") === plain(now)) return null;
  return (
    <details open className="rounded bg-wash px-4 py-3 text-15">
      <summary className="cursor-pointer font-medium">What stands there now</summary>
      <div dir="auto" className="mt-2 max-h-80 overflow-y-auto whitespace-pre-wrap wrap-anywhere">
        {now || "Nothing."}
      </div>
    </details>
  );
}

const plain = (text: string) => text.replace(/\r\n?/g, "\n").trim();
