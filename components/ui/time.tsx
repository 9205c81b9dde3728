import { dateFormat, relativeFormat } from "./intl";

type TimeProps = {
  at: Date;
  now: Date;
  timeZone: string;
  locale: string;
  /** Always the date, also within a week. */
  absolute?: boolean;
};

/** An instant in the reader's zone and language: relative within a week, then "3 June 2026"; the full time on hover. */
export function Time({ at, now, timeZone, locale, absolute = false }: TimeProps) {
  const full = dateFormat(locale, { ...fully, timeZone }).format(at);
  const words = (absolute ? null : relative(at, now, timeZone, locale)) ?? day(at, timeZone, locale);
  return (
    <time dateTime={at.toISOString()} title={full} className="whitespace-nowrap">
      {words}
    </time>
  );
}

const fully = {
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "numeric",
  minute: "2-digit",
  timeZoneName: "short",
} as const;

function day(at: Date, timeZone: string, locale: string) {
  return dateFormat(locale, { day: "numeric", month: "long", year: "numeric", timeZone }).format(at);
}

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** Null when a week or more lies between: counted in the reader's calendar days, not in hours. */
function relative(at: Date, now: Date, timeZone: string, locale: string) {
  const days = Math.round((localMidnight(at, timeZone) - localMidnight(now, timeZone)) / dayMs);
  if (Math.abs(days) >= 7) return null;
  const format = relativeFormat(locale);
  if (days !== 0) return format.format(days, "day");
  const minutes = Math.trunc((at.getTime() - now.getTime()) / minuteMs);
  if (minutes === 0) return format.format(0, "second");
  if (Math.abs(minutes) < 60) return format.format(minutes, "minute");
  return format.format(Math.trunc(minutes / 60), "hour");
}

function localMidnight(at: Date, timeZone: string) {
  const parts = dateFormat("en-CA", { timeZone, dateStyle: "short" }).format(at);
  return Date.parse(`${parts}T00:00:00Z`);
}
