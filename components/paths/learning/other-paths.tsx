import { calendarDay } from "@/components/people/calendar-day";
import { LinkButton } from "@/components/ui/link-button";
import { TextLink } from "@/components/ui/text-link";
import type { OwnPath } from "@/domain/paths/learner-query";

/** Further paths that somebody is on, one line each. */
export function OtherPaths({ paths, locale }: { paths: OwnPath[]; locale: string }) {
  return (
    <ul className="-my-3 divide-y divide-line">
      {paths.map(({ id, href, title, next, steps }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-3">
          <span className="min-w-0 grow basis-72 wrap-anywhere md:flex-1">
            <TextLink href={href} dir="auto">
              {title}
            </TextLink>
            {next && (
              <span className="block text-15 text-muted">
                Step {next.number} of {steps.length}
                {next.dueOn && `, by ${calendarDay(next.dueOn, locale)}`}
              </span>
            )}
          </span>
          {next && (
            <LinkButton href={`${href}/step/${next.id}`} size="small">
              Go on
            </LinkButton>
          )}
        </li>
      ))}
    </ul>
  );
}
