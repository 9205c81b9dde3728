import { ActionForm } from "@/components/ui/action-form";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";

type TopicChoiceFormProps = {
  initiativeId: string;
  chosen: { id: string; name: string }[];
  suggested: { topicId: string; name: string; because: string }[];
  others: { id: string; name: string }[];
  choose: FormAction;
};

/** What an initiative is about: topics that are chosen, those that its words speak of, and any other one. */
export function TopicChoiceForm({ initiativeId, chosen, suggested, others, choose }: TopicChoiceFormProps) {
  const offered = [...chosen.map(({ id }) => id), ...suggested.map(({ topicId }) => topicId)];
  return (
    <ActionForm action={choose} toast="The topics are saved." clears className="grid max-w-measure gap-6">
      <input type="hidden" name="initiativeId" value={initiativeId} />
      {offered.map((id) => (
        <input key={id} type="hidden" name="offeredIds[]" value={id} />
      ))}
      {offered.length > 0 && (
        <fieldset className="grid gap-3">
          <legend className="sr-only">Topics</legend>
          {chosen.map(({ id, name }) => (
            <Checkbox key={id} name="topicIds[]" value={id} label={name} defaultChecked />
          ))}
          {suggested.map(({ topicId, name, because }) => (
            <Checkbox
              key={topicId}
              name="topicIds[]"
              value={topicId}
              label={name}
              hint={<span className="font-serif italic">because {because}</span>}
            />
          ))}
        </fieldset>
      )}
      <Field
        name="topicIds[]"
        label={offered.length > 0 ? "Another topic" : "Topic"}
        optional
        hint={suggested.length > 0 && "What you leave unticked is not suggested again."}
      >
        <Select defaultValue="">
          <option value="">None</option>
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <div>
        <SubmitButton look="quiet">Save topics</SubmitButton>
      </div>
    </ActionForm>
  );
}
