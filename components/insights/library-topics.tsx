import Link from "next/link";

type Topic = {
  id: string;
  slug: string;
  name: string;
  description: string;
  synonyms: string[];
  insights: number;
};

/** The topics one may read in, each with what it holds. */
export function LibraryTopics({ topics }: { topics: Topic[] }) {
  return (
    <ul className="max-w-3xl divide-y divide-line border-y border-line">
      {topics.map(({ id, slug, name, description, synonyms, insights }) => (
        <li key={id}>
          <Link
            prefetch={false}
            href={`/topics/${encodeURIComponent(slug)}`}
            className="group flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-4 -outline-offset-2"
          >
            <span className="min-w-0 max-w-measure">
              <span className="font-serif text-20 font-medium underline-offset-4 group-hover:underline">
                {name}
              </span>
              {description && <span className="block text-muted">{description}</span>}
              {synonyms.length > 0 && (
                <span className="block text-15 text-muted">Also: {synonyms.join(", ")}</span>
              )}
            </span>
            <span className="text-15 text-muted tabular-nums">{held(insights)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function held(insights: number) {
  if (insights === 0) return "nothing yet";
  return insights === 1 ? "1 insight" : `${insights} insights`;
}
