import { ActionForm } from "@/components/ui/action-form";
import type { FormState } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { TopicFields } from "./topic-fields";

type Topic = {
  id: string;
  name: string;
  description: string;
  halfLifeDays: number | null;
  followers: number;
};

type TopicListProps = { topics: Topic[]; edit: (state: FormState, data: FormData) => Promise<FormState> };

/** Every topic with who follows it; each opens to be changed in place. */
export function TopicList({ topics, edit }: TopicListProps) {
  return (
    <ul className="max-w-3xl divide-y divide-line border-y border-line">
      {topics.map((topic) => (
        <li key={topic.id}>
          <details className="group">
            <summary className="flex min-h-14 cursor-pointer flex-wrap items-baseline justify-between gap-x-6 py-3 -outline-offset-2">
              <span className="min-w-0">
                <span className="font-medium">{topic.name}</span>
                <span className="block text-15 text-muted">{topic.description}</span>
              </span>
              <span className="text-15 text-muted tabular-nums">
                {inYears(topic.halfLifeDays)} · {followed(topic.followers)}
              </span>
            </summary>
            <ActionForm action={edit} className="grid max-w-xl gap-6 pt-3 pb-8">
              <input type="hidden" name="topicId" value={topic.id} />
              <TopicFields topic={topic} />
              <div>
                <SubmitButton>Save topic</SubmitButton>
              </div>
            </ActionForm>
          </details>
        </li>
      ))}
    </ul>
  );
}

function inYears(days: number | null) {
  return days === null ? "5 years (default)" : `${Math.round(days / 36.525) / 10} years`;
}

function followed(teams: number) {
  if (teams === 0) return "followed by no team";
  return teams === 1 ? "followed by 1 team" : `followed by ${teams} teams`;
}
