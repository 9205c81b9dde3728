import { describe, expect, test } from "vitest";
import { digestClockAt } from "./digest-clock";
import { type DigestSchedule, goesOutAt, latestMoment, nextMoment } from "./digest-moments";
import { isoWeekOf } from "./digest-week";
import { judgeWeek, mostDaysAhead } from "./judge-week";

const minute = 60_000;
const hour = 60 * minute;
const dayMs = 24 * hour;

const schedule = (timeZone: string, digestDay = 1, digestTime = "08:00"): DigestSchedule => ({
  ...{ timeZone, digestDay, digestTime },
});

const rightClock = (real: number) => real;

/** A planner that wakes every few minutes of real time and looks at one person, by a clock that may be wrong. */
function simulate(of: DigestSchedule, from: string, until: string, clock = rightClock) {
  const sent: { week: string; at: Date }[] = [];
  let digestAt: number | null = null;
  for (let real = Date.parse(from); real < Date.parse(until); real += 5 * minute) {
    const now = clock(real);
    const isDue = digestAt === null || digestAt <= now || digestAt > now + mostDaysAhead * dayMs;
    if (!isDue) continue;
    const had = sent.map(({ week }) => week);
    const reader = { ...of, had, isUnwanted: false, wasPlanned: digestAt !== null };
    const { week, next } = judgeWeek(reader, digestClockAt(new Date(now)));
    if (week) sent.push({ week, at: new Date(now) });
    digestAt = next.getTime();
    if (clock === rightClock) real = Math.max(real, digestAt - 10 * minute);
  }
  return sent;
}

/** By another road than the code: the clock on the wall there. */
function wall(at: Date, timeZone: string) {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat("sv-SE", { ...usual, timeZone });
  formats.set(timeZone, format);
  const text = format.format(at);
  return { day: text.slice(0, 10), time: text.slice(11) };
}
const usual = { dateStyle: "short", timeStyle: "short" } as const;
const formats = new Map<string, Intl.DateTimeFormat>();

/** The days of that name in a span of local days, with the week to which the Thursday of each belongs. */
function* weeksOf(digestDay: number, from: string, until: string) {
  for (let at = Date.parse(from); at < Date.parse(until); at += dayMs) {
    const date = new Date(at);
    if ((date.getUTCDay() || 7) !== digestDay) continue;
    const thursday = new Date(at + (4 - digestDay) * dayMs);
    const first = Date.UTC(thursday.getUTCFullYear(), 0, 1);
    const week = 1 + Math.floor((thursday.getTime() - first) / dayMs / 7);
    yield {
      day: date.toISOString().slice(0, 10),
      week: `${thursday.getUTCFullYear()}-W${`${week}`.padStart(2, "0")}`,
    };
  }
}

const zones = ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "America/Santiago"];

describe("one digest each week, at the time on the wall", () => {
  const decade = { from: "2020-01-03", until: "2030-12-28" };
  const two = { from: "2025-12-29", until: "2028-03-04" };
  test.each([
    ...zones.map((zone) => ({ ...schedule(zone), ...decade })),
    // The hour that is skipped or comes twice, and leap day, a Tuesday.
    { ...schedule("Europe/Berlin", 7, "02:30"), ...two },
    { ...schedule("America/New_York", 7, "02:00"), ...two },
    { ...schedule("Australia/Lord_Howe", 7, "02:15"), ...two },
    { ...schedule("America/Santiago", 7, "00:00"), ...two },
    { ...schedule("Europe/Berlin", 2, "23:55"), ...two },
  ])("$timeZone, day $digestDay at $digestTime, from $from until $until", ({ from, until, ...of }) => {
    const sent = simulate(of, `${from}T00:00:00Z`, `${until}T00:00:00Z`);
    const weeks = [...weeksOf(of.digestDay, from, until)];
    expect(sent.map(({ week }) => week)).toEqual(weeks.map(({ week }) => week));
    const yearly = (year: number) => sent.filter(({ week }) => week.startsWith(`${year}-`)).length;
    expect([2026, 2027].map(yearly)).toEqual([53, 52]);
    let moved = 0;
    for (const [place, { at }] of sent.entries()) {
      const there = wall(at, of.timeZone);
      expect(there.day).toBe(weeks[place]?.day);
      if (there.time === of.digestTime) continue;
      moved++;
      // What was skipped: a minute before it was earlier than wanted.
      expect(there.time > of.digestTime).toBe(true);
      const before = wall(new Date(at.getTime() - minute), of.timeZone);
      expect(before.day < there.day || before.time < of.digestTime).toBe(true);
    }
    expect(moved).toBe(of.digestDay === 7 ? 2 : 0);
  });
});

test("the Friday that Apia skipped: its digest comes with Saturday's first minute, and each week has one", () => {
  const sent = simulate(schedule("Pacific/Apia", 5), "2011-12-12T00:00:00Z", "2012-01-16T00:00:00Z");
  expect(sent.map(({ week, at }) => [week, wall(at, "Pacific/Apia").day, at.toISOString()])).toEqual([
    ["2011-W50", "2011-12-16", "2011-12-16T18:00:00.000Z"],
    ["2011-W51", "2011-12-23", "2011-12-23T18:00:00.000Z"],
    ["2011-W52", "2011-12-31", "2011-12-30T10:00:00.000Z"],
    ["2012-W01", "2012-01-06", "2012-01-05T18:00:00.000Z"],
    ["2012-W02", "2012-01-13", "2012-01-12T18:00:00.000Z"],
  ]);
});

describe("a clock that is wrong for a while", () => {
  const days = [2 * hour, -2 * hour, 25 * hour, -3 * dayMs, 8 * dayMs, -8 * dayMs, 400 * dayMs];
  const starts = ["2026-10-24T15:00", "2026-10-26T06:30", "2026-10-26T09:00", "2026-10-28T12:00"];
  const table = days.flatMap((shift) => starts.map((start) => ({ shift, start, hours: shift / hour })));
  test.each(table)(
    "by $hours hours from $start on: each week once, none before its time",
    ({ shift, start }) => {
      for (const long of [3 * hour, 3 * dayMs])
        for (const timeZone of ["Europe/Berlin", "America/Santiago"]) {
          const of = schedule(timeZone);
          const wrong = Date.parse(`${start}:00Z`);
          const clock = (real: number) => (real >= wrong && real < wrong + long ? real + shift : real);
          const sent = simulate(of, "2026-10-16T00:00:00Z", "2026-11-28T00:00:00Z", clock);
          const weeks = sent.map(({ week }) => week);
          expect(new Set(weeks).size).toBe(weeks.length);
          expect(weeks).toEqual(
            expect.arrayContaining([...weeksOf(1, "2026-10-17", "2026-11-28")].map(({ week }) => week)),
          );
          for (const { week, at } of sent) {
            const { day, time } = wall(at, timeZone);
            const due = latestMoment(of, at);
            expect(due.week).toBe(week);
            expect(time >= "08:00" && time < "20:00").toBe(true);
            expect(day >= wall(due.at, timeZone).day).toBe(true);
          }
        }
    },
  );
});

test.each([
  ["in the morning of another day", "08:00", "2026-06-03T06:30:00Z", "2026-06-03T06:30:00Z"],
  ["before the chosen time", "08:00", "2026-06-03T04:00:00Z", "2026-06-03T06:00:00Z"],
  ["at the end of the day", "08:00", "2026-06-03T17:59:59Z", "2026-06-03T17:59:59Z"],
  ["in the evening", "08:00", "2026-06-03T18:00:00Z", "2026-06-04T06:00:00Z"],
  ["the evening before the clock goes forward", "08:00", "2026-03-28T20:00:00Z", "2026-03-29T06:00:00Z"],
  ["within two hours of a late time", "21:30", "2026-06-03T20:00:00Z", "2026-06-03T20:00:00Z"],
  ["before a late time", "21:30", "2026-06-03T12:00:00Z", "2026-06-03T19:30:00Z"],
  ["two hours after one at night", "23:00", "2026-06-03T22:59:00Z", "2026-06-03T22:59:00Z"],
  ["later at night", "23:00", "2026-06-03T23:00:00Z", "2026-06-04T21:00:00Z"],
])("what is late goes out by day: %s", (_, time, now, out) => {
  expect(goesOutAt(schedule("Europe/Berlin", 1, time), new Date(now))).toEqual(new Date(out));
});

test("the next one is of a week that had none, and weeks are those of the calendar", () => {
  const of = schedule("Europe/Berlin", 5);
  const now = new Date("2026-12-29T12:00:00Z");
  expect(nextMoment(of, now)).toEqual({ at: new Date("2027-01-01T07:00:00Z"), week: "2026-W53" });
  expect(nextMoment(of, now, ["2026-W53"]).week).toBe("2027-W01");
  expect(["2026-01-01", "2027-01-03", "2027-01-04", "2028-02-29", "2029-12-31"].map(isoWeekOf)).toEqual([
    ...["2026-W01", "2026-W53", "2027-W01", "2028-W09", "2030-W01"],
  ]);
});
