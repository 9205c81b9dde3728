"use client";

import { KeptForm } from "@/components/initiatives/keeping/kept-form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { EvidenceFields, PlanFields, type StudyValues, TopicFields } from "./study-fields";

type Topics = { id: string; name: string }[];
type AboutStudyFormProps = {
  study: StudyValues & { id: string; version: number; topics: Topics };
  otherTopics: Topics;
  change: FormAction;
};

/** All that is written of a study, saved together. */
export function AboutStudyForm({ study, otherTopics, change }: AboutStudyFormProps) {
  const version = String(study.version);
  return (
    <KeptForm<StudyValues & { topics: Topics; otherTopics: Topics }>
      action={change}
      toast="Saved."
      values={{ ...study, otherTopics }}
      shown={{ version }}
      current={version}
      className="grid max-w-measure gap-6"
    >
      {(values) => (
        <>
          <input type="hidden" name="studyId" value={study.id} />
          <PlanFields values={values} kept={study} />
          <TopicFields chosen={values.topics} others={values.otherTopics} />
          <EvidenceFields values={values} kept={study} />
          <div>
            <SubmitButton>Save</SubmitButton>
          </div>
        </>
      )}
    </KeptForm>
  );
}
