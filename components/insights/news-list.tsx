import { Certainty } from "@/components/ui/certainty";
import { Time } from "@/components/ui/time";
import type { Certainty as Rating } from "@/domain/evidence/evidence-input";
import { certaintyLevel } from "./certainty-level";
import { StatementLink } from "./statement-link";

type NewsListProps = {
  news: {
    id: string;
    href: string;
    statement: string;
    language: string;
    certainty: Rating | null;
    at: Date;
    isNew: boolean;
  }[];
  reader: { now: Date; timeZone: string; locale: string };
};

/** What was published or changed lately, newest first; one line says how sure, and since when. */
export function NewsList({ news, reader }: NewsListProps) {
  if (news.length === 0)
    return <p className="text-muted">Nothing new in the last half year in what you and your teams follow.</p>;
  return (
    <ul className="grid grid-cols-1 gap-4">
      {news.map(({ id, href, statement, language, certainty, at, isNew }) => (
        <li key={id}>
          <p lang={language} dir="auto" className="max-w-measure font-serif text-17 wrap-anywhere">
            <StatementLink href={href}>{statement}</StatementLink>
          </p>
          <p className="mt-1 flex flex-wrap gap-x-4 text-15 text-muted">
            <Certainty level={certaintyLevel(certainty)} className="text-ink" />
            <span>
              {isNew ? "New" : "Changed"}, <Time {...reader} at={at} />
            </span>
          </p>
        </li>
      ))}
    </ul>
  );
}
