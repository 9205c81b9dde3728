import { StatementLink } from "@/components/insights/statement-link";
import { calendarDay } from "@/components/people/calendar-day";
import { Chip } from "@/components/ui/chip";
import { TextLink } from "@/components/ui/text-link";
import type { ComingUp } from "@/domain/initiatives/known-query";

const mostShown = 3;

type ComingUpListProps = {
  coming: ComingUp[];
  /** Addresses of those where something came up since this person looked. */
  news: Set<string>;
  locale: string;
};

/** What lies before somebody: each initiative with its next day, and what bears on it that they have not met. */
export function ComingUpList({ coming, news, locale }: ComingUpListProps) {
  if (coming.length === 0)
    return <p className="text-muted">No initiative that you are on comes up in the next weeks.</p>;
  return (
    <ul className="grid grid-cols-1 gap-6">
      {coming.map((one) => (
        <li key={one.id}>
          <p className="flex flex-wrap items-baseline gap-x-4">
            <TextLink href={one.href} dir="auto" className="min-w-0 font-medium wrap-anywhere">
              {one.title}
            </TextLink>
            {news.has(one.href) && (
              <Chip tone="tide" reason="Something came up since you last looked at it">
                New
              </Chip>
            )}
            {one.next && (
              <span dir="auto" className="text-15 text-muted wrap-anywhere">
                {one.next.name} on {calendarDay(one.next.on, locale)}
              </span>
            )}
          </p>
          <Bearing insights={one.insights} href={one.href} />
        </li>
      ))}
    </ul>
  );
}

function Bearing({ insights, href }: Pick<ComingUp, "insights" | "href">) {
  const unmet = insights.filter(({ isMet }) => !isMet);
  if (insights.length === 0)
    return <p className="text-15 text-muted">Nothing that we know bears on it yet.</p>;
  const left = unmet.length - mostShown;
  return (
    <>
      <p className="text-15 text-muted">{countWords(insights.length, unmet.length)}</p>
      {unmet.length > 0 && (
        <ul className="mt-2 grid gap-2 border-s-2 border-line ps-4">
          {unmet.slice(0, mostShown).map(({ id, href: record, statement, language }) => (
            <li
              key={id}
              lang={language}
              dir="auto"
              className="max-w-measure font-serif text-17 wrap-anywhere"
            >
              <StatementLink href={record}>{statement}</StatementLink>
            </li>
          ))}
          {left > 0 && (
            <li className="text-15">
              <TextLink href={href}>{left === 1 ? "One more" : `${left} more`}</TextLink>
            </li>
          )}
        </ul>
      )}
    </>
  );
}

function countWords(all: number, unmet: number) {
  const bears = all === 1 ? "One insight bears on it" : `${all} insights bear on it`;
  if (unmet === 0) return all === 1 ? `${bears}; you have met it.` : `${bears}; you have met all of them.`;
  if (unmet === all)
    return all === 1 ? `${bears}; you have not met it:` : `${bears}; you have met none of them:`;
  return `${bears}; you have not met ${unmet === 1 ? "one" : unmet} of them:`;
}
