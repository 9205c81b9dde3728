import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";

type DigestWeeksProps = { weeks: { week: string; words: string }[] };

/** The weeks before, each with its digest as it stands now. */
export function DigestWeeks({ weeks }: DigestWeeksProps) {
  if (weeks.length === 0) return null;
  return (
    <Section
      title="Earlier weeks"
      intro="As they stand now: what was answered, closed or taken back since is left out."
      className="mt-12"
    >
      <ul className="grid gap-x-8 gap-y-1 sm:grid-cols-2">
        {weeks.map(({ week, words }) => (
          <li key={week}>
            <TextLink href={`/digest/${week}`} className="inline-block py-1">
              {words}
            </TextLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}
