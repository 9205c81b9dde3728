import clsx from "clsx";
import { useId } from "react";
import type { AskedDay, AskedDays } from "@/domain/reminders/asked-days-query";
import type { ExplainedPlan } from "@/domain/reminders/plan-query";
import { roomOn, shortWeekday, weekdayAndDay } from "./plan-words";

type AskedDaysPictureProps = { plan: ExplainedPlan; days: AskedDays; locale: string };

const [step, dot] = [44, 5];
/** Below the line stand the day and its number. */
const [pitch, foot] = [2 * dot + 3, 40];

/** The week behind and the week ahead: a full dot for each question that came, a ring where one may come. */
export function AskedDaysPicture({ plan, days, locale }: AskedDaysPictureProps) {
  const shown = days.days.map((one) => ({
    ...one,
    isAllowed: one.isAllowed && plan.hindrance !== "gone-quiet" && roomOn({ plan, days }, one.day) > 0,
  }));
  const weeks = [
    { name: "The last seven days", days: shown.slice(0, 7) },
    { name: "The next seven days", days: shown.slice(7) },
  ];
  const most = Math.max(1, ...days.days.map(({ asked }) => Math.min(asked, mostDots + 1)));
  const tallest = most * pitch + 8;
  return (
    <figure className="mb-10">
      <div className="grid max-w-2xl gap-x-0 gap-y-4 sm:grid-cols-2">
        {weeks.map((week) => (
          <Week key={week.name} {...week} tallest={tallest} today={days.today} locale={locale} />
        ))}
      </div>
      <figcaption className="mt-3 flex flex-wrap gap-x-6 gap-y-1 text-13 text-muted">
        <Key sign={<circle cx="8" cy="8" r={dot} className="fill-tide forced-colors:fill-[CanvasText]" />}>
          a question came
        </Key>
        <Key
          sign={<circle cx="8" cy="8" r={dot - 0.75} className="fill-none stroke-edge" strokeWidth="1.5" />}
        >
          one may come
        </Key>
        <Key sign={<path d="M4 8h8" className="stroke-edge" strokeWidth="1.5" />}>quiet</Key>
      </figcaption>
    </figure>
  );
}

type WeekProps = { name: string; days: AskedDay[]; tallest: number; today: string; locale: string };

function Week({ name, days, tallest, today, locale }: WeekProps) {
  const id = useId();
  return (
    <svg
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      viewBox={`0 ${-tallest} ${7 * step} ${tallest + foot}`}
      className="w-full"
    >
      <title id={`${id}-title`}>{name}</title>
      <desc id={`${id}-desc`}>
        {days.map((day) => `${weekdayAndDay(day.day, locale)}: ${inWords(day, today)}`).join("; ")}
      </desc>
      <path d={`M0 0H${7 * step}`} className="stroke-line" />
      {days.map((day, place) => (
        <g key={day.day} transform={`translate(${(place + 0.5) * step} 0)`}>
          <title>{`${weekdayAndDay(day.day, locale)}: ${inWords(day, today)}`}</title>
          <Marks day={day} isAhead={day.day > today} />
          <text
            y={foot - 22}
            textAnchor="middle"
            className={clsx("text-[13px]", day.day === today ? "fill-ink font-semibold" : "fill-muted")}
          >
            {day.day === today ? "today" : shortWeekday(day.day, locale)}
          </text>
          <text y={foot - 5} textAnchor="middle" className="fill-muted text-[13px] tabular-nums">
            {Number(day.day.slice(8))}
          </text>
        </g>
      ))}
    </svg>
  );
}

const mostDots = 4;

/** Dots stand on the line, one upon the other; of many the rest is a figure. */
function Marks({ day: { asked, isAllowed }, isAhead }: { day: AskedDay; isAhead: boolean }) {
  const base = -dot - 5;
  if (asked === 0 && isAhead && isAllowed)
    return <circle cy={base} r={dot - 0.75} className="fill-none stroke-edge" strokeWidth="1.5" />;
  if (asked === 0) return <path d={`M-4 ${base}h8`} className="stroke-edge" strokeWidth="1.5" />;
  const drawn = Math.min(asked, mostDots);
  return (
    <>
      {Array.from({ length: drawn }, (_, place) => base - place * pitch).map((y) => (
        <circle key={y} cy={y} r={dot} className="fill-tide forced-colors:fill-[CanvasText]" />
      ))}
      {asked > mostDots && (
        <text y={base - drawn * pitch + 4} textAnchor="middle" className="fill-ink text-[12px]">
          +{asked - mostDots}
        </text>
      )}
    </>
  );
}

function inWords({ day, asked, isAllowed }: AskedDay, today: string) {
  if (asked > 0) return asked === 1 ? "1 question" : `${asked} questions`;
  if (day <= today) return "none";
  return isAllowed ? "one may come" : "quiet";
}

function Key({ sign, children }: { sign: React.ReactNode; children: string }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <svg aria-hidden="true" viewBox="0 0 16 16" className="size-4">
        {sign}
      </svg>
      {children}
    </span>
  );
}
