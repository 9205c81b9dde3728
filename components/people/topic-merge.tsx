import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";

type Topic = { slug: string; name: string };

type TopicMergeProps = { topic: Topic; others: Topic[] };

/** Chooses the topic that another becomes part of; the next page says what that will do. */
export function TopicMerge({ topic, others }: TopicMergeProps) {
  if (others.length === 0) return <p className="text-muted">There is no other topic to merge it into.</p>;
  return (
    <form
      action={`/admin/topics/${encodeURIComponent(topic.slug)}/merge`}
      className="flex max-w-xl flex-wrap items-end gap-3"
    >
      <Field name="into" label="Into" className="grow">
        <Select defaultValue="" required>
          <option value="">Choose a topic</option>
          {others.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Button type="submit" className="min-h-11">
        See what this will do
      </Button>
    </form>
  );
}
