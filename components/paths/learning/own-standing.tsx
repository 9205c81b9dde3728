import type { Reader } from "@/components/insights/record/tongue";
import { calendarDay } from "@/components/people/calendar-day";
import { ProgressLine } from "@/components/ui/progress-line";
import { Time } from "@/components/ui/time";
import { WaterLevel } from "@/components/ui/water-level";
import type { OwnPath } from "@/domain/paths/learner-query";
import { meanRecall } from "./mean-recall";

const origins = {
  self: "You are on it since",
  curator: "You were put on it on",
  team: "You are on it with your team since",
  invitation: "It came with your invitation on",
};

/** Where somebody is on their path, at one glance. */
export function OwnStanding({ own, reader }: { own: OwnPath; reader: Reader }) {
  const { enrolment, steps, done } = own;
  const known = meanRecall(steps);
  return (
    <div className="mb-8 max-w-3xl">
      <ProgressLine done={done} of={steps.length} label="Steps done" />
      <ul className="mt-2 flex flex-wrap items-baseline gap-x-6 gap-y-1 text-15 text-muted">
        <li className="text-ink tabular-nums">
          {done} of {steps.length} done
        </li>
        <li>
          {origins[enrolment.origin]} <Time {...reader} at={enrolment.enrolledAt} absolute />
        </li>
        {!enrolment.finishedAt && <li>{paceWords(own, reader.locale)}</li>}
        {known !== null && (
          <li>
            What you did on it, you remember now by about{" "}
            <WaterLevel share={known} of="" className="text-ink" />
          </li>
        )}
      </ul>
    </div>
  );
}

function paceWords({ enrolment, suggestedPace }: OwnPath, locale: string) {
  const { pace, dueOn, pausedOn } = enrolment;
  if (pausedOn) return `You pause since ${calendarDay(pausedOn, locale)}`;
  if (dueOn)
    return [
      `All of it by ${calendarDay(dueOn, locale)}`,
      ...(suggestedPace ? [`${paceOf(suggestedPace)} would do`] : []),
    ].join(": ");
  return `At ${paceOf(pace ?? 1)}`;
}

const paceOf = (pace: number) => (pace === 1 ? "one step a week" : `${pace} steps a week`);
