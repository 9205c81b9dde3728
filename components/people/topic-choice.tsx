import { ActionForm } from "@/components/ui/action-form";
import { Checkbox } from "@/components/ui/checkbox";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";

type TopicChoiceProps = {
  teamId: string;
  topics: { id: string; name: string; description: string }[];
  followed: { id: string }[];
  save: FormAction;
};

/** The whole list of topics to tick from. */
export function TopicChoice({ teamId, topics, followed, save }: TopicChoiceProps) {
  if (topics.length === 0)
    return (
      <p className="text-muted">
        There are no topics yet. <TextLink href="/admin/topics">Add the first one</TextLink>.
      </p>
    );
  const chosen = new Set(followed.map((topic) => topic.id));
  return (
    <ActionForm action={save} className="grid gap-6">
      <input type="hidden" name="teamId" value={teamId} />
      <fieldset className="grid min-w-0 grid-cols-1 gap-3 sm:grid-cols-2 lg:grid-cols-3">
        <legend className="sr-only">Topics</legend>
        {topics.map((topic) => (
          <Checkbox
            key={topic.id}
            name="topicIds[]"
            value={topic.id}
            label={topic.name}
            defaultChecked={chosen.has(topic.id)}
          />
        ))}
      </fieldset>
      <div>
        <SubmitButton look="quiet">Save topics</SubmitButton>
      </div>
    </ActionForm>
  );
}
