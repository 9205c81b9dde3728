import type { Reader } from "@/components/insights/record/tongue";
import { StatementLink } from "@/components/insights/statement-link";
import { calendarDay } from "@/components/people/calendar-day";
import { Chip } from "@/components/ui/chip";
import { Circle, CircleCheck, CircleDot } from "@/components/ui/icons";
import { Time } from "@/components/ui/time";
import { WaterLevel } from "@/components/ui/water-level";
import type { LearnerStep, OwnPath } from "@/domain/paths/learner-query";

/** An estimate from fewer meetings than these is shown as one from few answers. */
const few = 3;

/** Every step of the path: what is done and how much of it is left, what comes next, and when. */
export function OwnSteps({ own, reader }: { own: OwnPath; reader: Reader }) {
  return (
    <ol className="max-w-3xl list-none">
      {own.entries.map((entry) =>
        entry.kind === "heading" ? (
          <li key={entry.id} className="pt-8 pb-2 first:pt-0">
            <h2 dir="auto" className="font-serif text-20 font-semibold wrap-anywhere">
              {entry.words}
            </h2>
          </li>
        ) : (
          <OwnStep key={entry.id} own={own} step={entry} reader={reader} />
        ),
      )}
    </ol>
  );
}

function OwnStep({ own, step, reader }: { own: OwnPath; step: LearnerStep; reader: Reader }) {
  const { id, doneAt, record, change, isNew } = step;
  return (
    <li
      aria-current={own.next?.id === id ? "step" : undefined}
      className="grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-3 border-t border-line py-4"
    >
      <Sign isDone={doneAt !== null} isNext={own.next?.id === id} />
      <div className="min-w-0">
        <p lang={record.language} dir="auto" className="max-w-[40em] font-serif wrap-anywhere">
          <StatementLink href={`${own.href}/step/${id}`}>{record.statement}</StatementLink>
        </p>
        <p className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1 text-15 text-muted">
          <When step={step} reader={reader} />
          {doneAt && record.recall !== null && (
            <span className="text-ink">
              <WaterLevel
                share={record.recall}
                of="of it is what you remember now"
                fewAnswers={record.contacts < few}
              />
            </span>
          )}
          {change && (
            <Chip tone="sand" reason={changeReasons[change]}>
              Changed since you did it
            </Chip>
          )}
          {isNew && <Chip tone="tide">New</Chip>}
        </p>
      </div>
    </li>
  );
}

const changeReasons = {
  replaced: "A newer insight has replaced the one you learned",
  revised: "What it says was revised",
};

function Sign({ isDone, isNext }: { isDone: boolean; isNext: boolean }) {
  const look = "mt-0.5 size-5";
  if (isDone) return <CircleCheck role="img" aria-label="Done" className={`${look} text-kelp`} />;
  if (isNext) return <CircleDot role="img" aria-label="Next" className={`${look} text-tide`} />;
  return <Circle role="img" aria-label="Not done" className={`${look} text-muted`} />;
}

function When({ step: { doneAt, dueOn, begunAt }, reader }: { step: LearnerStep; reader: Reader }) {
  if (doneAt)
    return (
      <span>
        Done <Time {...reader} at={doneAt} />
      </span>
    );
  const due = dueOn ? `, by ${calendarDay(dueOn, reader.locale)}` : "";
  return <span>{`${begunAt ? "Begun" : "To do"}${due}`}</span>;
}
