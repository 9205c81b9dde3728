import { calendarDay } from "@/components/people/calendar-day";
import { LinkButton } from "@/components/ui/link-button";
import { TextLink } from "@/components/ui/text-link";
import type { OwnPath } from "@/domain/paths/learner-query";

/** Paths that somebody is on, one line each, with the way to the next step. */
export function OwnPathList({ paths, locale }: { paths: OwnPath[]; locale: string }) {
  return (
    <ul className="-my-3 divide-y divide-line">
      {paths.map((path) => (
        <li key={path.id} className="flex flex-wrap items-center justify-between gap-3 py-3">
          <span className="min-w-0 grow basis-72 wrap-anywhere md:flex-1">
            <TextLink href={path.href} dir="auto">
              {path.title}
            </TextLink>
            <span className="block text-15 text-muted">{standingWords(path, locale)}</span>
          </span>
          {path.next && !path.enrolment.pausedOn && (
            <LinkButton href={`${path.href}/step/${path.next.id}`} size="small">
              Go on
            </LinkButton>
          )}
        </li>
      ))}
    </ul>
  );
}

function standingWords({ next, steps, done, enrolment }: OwnPath, locale: string) {
  if (steps.length === 0) return "Nothing on it for you now";
  if (!next) return steps.length === 1 ? "Done" : `All ${steps.length} steps done`;
  if (enrolment.pausedOn) return `${done} of ${steps.length} done, paused`;
  const due = next.dueOn ? `, by ${calendarDay(next.dueOn, locale)}` : "";
  return `Step ${next.number} of ${steps.length}${due}`;
}
