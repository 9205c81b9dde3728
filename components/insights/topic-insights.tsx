import type { Clock } from "@/components/people/clock";
import { Certainty } from "@/components/ui/certainty";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";

type Row = {
  id: string;
  href: string;
  statement: string;
  certainty: "high" | "moderate" | "low" | "very-low" | null;
  owner: string;
  at: Date;
};

/** What is known in a topic, newest first. */
export function TopicInsights({ insights, clock }: { insights: Row[]; clock: Clock }) {
  return (
    <ul className="max-w-3xl divide-y divide-line border-y border-line">
      {insights.map(({ id, href, statement, certainty, owner, at }) => (
        <li key={id} className="py-4">
          <TextLink href={href} className="font-serif text-20 text-ink! no-underline hover:underline">
            <span dir="auto">{statement}</span>
          </TextLink>
          <p className="mt-1 flex flex-wrap items-center gap-x-4 text-15 text-muted">
            <Certainty level={certainty === "very-low" ? "very low" : (certainty ?? "unrated")} />
            {owner}
            <Time at={at} {...clock} />
          </p>
        </li>
      ))}
    </ul>
  );
}
