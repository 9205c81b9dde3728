import { ProgressLine } from "@/components/ui/progress-line";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { calendarDay } from "../calendar-day";
import type { Clock } from "../clock";

type Progress = {
  id: string;
  href: string;
  title: string;
  done: number;
  total: number;
  behind: number;
  enrolledAt: Date;
  pausedOn: string | null;
  nextDueOn: string | null;
  finishedAt: Date | null;
  isDone: boolean;
};

type PathProgressProps = { progress: Progress[]; isSelf: boolean; reader: Clock };

/** The paths somebody is on, in steps and dates. */
export function PathProgress({ progress, isSelf, reader }: PathProgressProps) {
  return (
    <Section
      title="Learning"
      intro={
        isSelf
          ? "You and curators see how far you are and when. How you answered is yours alone."
          : "How far they are, and when. How they answered is theirs alone."
      }
    >
      {progress.length === 0 ? (
        <p className="text-muted">
          {isSelf ? (
            <>
              You are on no path now. <TextLink href="/paths">See the paths</TextLink>
            </>
          ) : (
            "They are on no path now."
          )}
        </p>
      ) : (
        <ul className="max-w-3xl divide-y divide-line border-y border-line">
          {progress.map((path) => (
            <OnePath key={path.id} path={path} reader={reader} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function OnePath({ path, reader }: { path: Progress; reader: Clock }) {
  const { href, title, done, total, enrolledAt } = path;
  return (
    <li className="py-4">
      <p dir="auto" className="font-serif text-17 wrap-anywhere">
        <TextLink href={href}>{title}</TextLink>
      </p>
      <ProgressLine done={done} of={total} label={`Steps done of ${title}`} className="mt-2" />
      <p className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-15 text-muted tabular-nums">
        <span className="text-ink">
          {done} of {total} done
        </span>
        <span>{standing(path, reader)}</span>
        <span>
          Since <Time {...reader} at={enrolledAt} absolute />
        </span>
      </p>
    </li>
  );
}

function standing({ isDone, finishedAt, pausedOn, behind, nextDueOn, total }: Progress, reader: Clock) {
  if (total === 0) return "Nothing on it now";
  if (finishedAt)
    return (
      <>
        Finished <Time {...reader} at={finishedAt} absolute />
      </>
    );
  if (isDone) return "All of it done";
  if (pausedOn) return `Paused since ${calendarDay(pausedOn, reader.locale)}`;
  if (behind > 0) return behind === 1 ? "One step behind" : `${behind} steps behind`;
  return nextDueOn ? `Next step by ${calendarDay(nextDueOn, reader.locale)}` : "Under way";
}
