import { calendarDay } from "@/components/people/calendar-day";
import { Drawing } from "@/components/ui/drawing";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import type { OwnPath } from "@/domain/paths/learner-query";
import { minutesPerStep } from "@/domain/paths/path-input";

type NextStepProps = {
  own: OwnPath;
  locale: string;
  /** Where the path is one of several things on the page. */
  named?: boolean;
};

/** The one step to do now, or what stands in its place. */
export function NextStep({ own, locale, named = false }: NextStepProps) {
  const { next, steps, enrolment } = own;
  if (!next) return steps.length > 0 ? <Finished own={own} /> : <NothingToDo />;
  const { record } = next;
  return (
    <section aria-labelledby={`next-${own.id}`} className="mb-10 max-w-3xl rounded bg-tide-soft p-5 sm:p-8">
      <h2 id={`next-${own.id}`} className="text-15 text-muted">
        {named && (
          <>
            <TextLink href={own.href} dir="auto" className="wrap-anywhere">
              {own.title}
            </TextLink>
            {", "}
          </>
        )}
        {named ? "next step" : "Your next step"}: {next.number} of {steps.length}
      </h2>
      <p lang={record.language} dir="auto" className="mt-2 font-serif text-24 wrap-anywhere">
        {record.statement}
      </p>
      {next.note && (
        <p dir="auto" className="mt-2 max-w-measure font-serif text-muted italic wrap-anywhere">
          {next.note}
        </p>
      )}
      <div className="mt-5 flex flex-wrap items-center gap-x-5 gap-y-3">
        <LinkButton
          look="primary"
          size="large"
          href={`${own.href}/step/${next.id}`}
          className="max-sm:w-full"
        >
          {buttonWords(own)}
        </LinkButton>
        <span className="text-15 text-muted">
          About {minutesPerStep} minutes{next.dueOn && `, by ${calendarDay(next.dueOn, locale)}`}
        </span>
      </div>
      {own.behind > 0 && (
        <p className="mt-4 text-15">
          {own.behind === 1 ? "One step was" : `${own.behind} steps were`} planned for before today. Take your
          time; a slower pace is one choice away, on <TextLink href={`${own.href}#pace`}>your pace</TextLink>.
        </p>
      )}
      {enrolment.pausedOn && (
        <p className="mt-4 text-15 text-muted">You pause: nothing is due until you go on.</p>
      )}
    </section>
  );
}

const buttonWords = ({ done, next }: OwnPath) =>
  next?.begunAt ? "Go on where you were" : done > 0 ? "Go on" : "Start with the first step";

function Finished({ own: { id, steps } }: { own: OwnPath }) {
  return (
    <section
      aria-labelledby={`finished-${id}`}
      className="mb-10 flex max-w-3xl flex-wrap items-center gap-x-8 gap-y-4 rounded bg-tide-soft p-5 sm:p-8"
    >
      <Drawing name="boats" />
      <div className="min-w-0 flex-1 basis-72">
        <h2 id={`finished-${id}`} className="font-serif text-24 font-medium">
          You have come to the end of this path
        </h2>
        <p className="mt-1 max-w-measure">
          {steps.length === 1 ? "One insight is" : `All ${steps.length} insights are`} yours now. Now and then
          you will be asked about one of them, before it fades.
        </p>
      </div>
    </section>
  );
}

/** Everything that was on it was retired, or is not for this person to read. */
const NothingToDo = () => (
  <Notice className="mb-10 max-w-3xl">
    There is nothing to do on this path now: no step on it is one that you may read. Ask whoever looks after
    it.
  </Notice>
);
