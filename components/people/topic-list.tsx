import { TextLink } from "@/components/ui/text-link";

type Topic = {
  id: string;
  slug: string;
  name: string;
  description: string;
  halfLifeDays: number | null;
  synonyms: string[];
  curators: { id: string; name: string }[];
  followers: number;
};

/** Every topic with who looks after it and who follows it; each opens to be changed. */
export function TopicList({ topics }: { topics: Topic[] }) {
  return (
    <ul className="max-w-3xl divide-y divide-line border-y border-line">
      {topics.map((topic) => (
        <li
          key={topic.id}
          className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-3 text-15 text-muted"
        >
          <div className="min-w-0 max-w-measure">
            <p className="text-17">
              <TextLink
                href={`/admin/topics/${encodeURIComponent(topic.slug)}`}
                className="font-medium text-ink! no-underline! hover:underline!"
              >
                {topic.name}
              </TextLink>
            </p>
            {topic.description && <p>{topic.description}</p>}
            {topic.synonyms.length > 0 && <p>Also: {topic.synonyms.join(", ")}</p>}
            {topic.curators.length > 0 && (
              <p>Looked after by {topic.curators.map(({ name }) => name).join(", ")}</p>
            )}
          </div>
          <p className="tabular-nums">
            {inYears(topic.halfLifeDays)} · {followed(topic.followers)}
          </p>
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
