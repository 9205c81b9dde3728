import { ActionForm } from "@/components/ui/action-form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { PlanFields, TopicFields } from "./study-fields";

type BeginStudyFormProps = { topics: { id: string; name: string }[]; begin: FormAction };

/** A study that is planned; all of it can be changed later. */
export function BeginStudyForm({ topics, begin }: BeginStudyFormProps) {
  return (
    <ActionForm action={begin} className="grid max-w-measure gap-6">
      <PlanFields values={nothing} />
      <TopicFields chosen={[]} others={topics} />
      <div>
        <SubmitButton>Plan it</SubmitButton>
      </div>
    </ActionForm>
  );
}

const nothing = {
  ...{ title: "", question: "", method: "", feeds: "", expectedOn: null },
  ...{ sample: "", periodFrom: "", periodUntil: "", publishedOn: "", source: "" },
};
