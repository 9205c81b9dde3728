import { expect, test } from "vitest";
import { type Hours, isWithinHours, localMoment, nextMoment, startOfDay } from "./local-hours";

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const hours = (
  timeZone: string,
  askFrom = "08:30",
  askUntil = "17:00",
  rest: Partial<Hours> = {},
): Hours => ({
  ...{ timeZone, days: everyDay, askFrom, askUntil, pausedUntil: null, ...rest },
});
const next = (given: Hours, now: string, planned: string | null = null) =>
  nextMoment(given, new Date(now), planned)?.toISOString() ?? null;

test.each([
  [
    "Berlin, the night before the clock goes forward",
    "Europe/Berlin",
    "2026-03-28T20:00:00Z",
    "2026-03-29T06:30",
  ],
  ["Berlin, the day after", "Europe/Berlin", "2026-03-29T20:00:00Z", "2026-03-30T06:30"],
  ["Berlin, back", "Europe/Berlin", "2026-10-24T20:00:00Z", "2026-10-25T07:30"],
  ["New York, forward", "America/New_York", "2026-03-08T02:00:00Z", "2026-03-08T12:30"],
  ["New York, back", "America/New_York", "2026-11-01T02:00:00Z", "2026-11-01T13:30"],
  ["Lord Howe, forward by half an hour", "Australia/Lord_Howe", "2026-10-03T10:00:00Z", "2026-10-03T21:30"],
  ["Lord Howe, back by half an hour", "Australia/Lord_Howe", "2026-04-04T10:00:00Z", "2026-04-04T22:00"],
  ["Santiago, forward at midnight", "America/Santiago", "2026-09-05T22:00:00Z", "2026-09-06T11:30"],
  ["Santiago, back at midnight", "America/Santiago", "2026-04-04T22:00:00Z", "2026-04-05T12:30"],
  ["29 February", "Europe/Berlin", "2028-02-28T20:00:00Z", "2028-02-29T07:30"],
  ["the year's end", "Europe/Berlin", "2026-12-31T20:00:00Z", "2027-01-01T07:30"],
])("%s: their hours begin at half past eight", (_, zone, now, expected) => {
  expect(next(hours(zone), now)).toBe(`${expected}:00.000Z`);
});

test.each([
  // Berlin, 29 March 2026: 02:00 becomes 03:00 at 01:00 UTC.
  [
    "of hours that begin while it jumps, what is left counts",
    hours("Europe/Berlin", "02:30", "04:00"),
    "01:00",
  ],
  ["of hours that end just after it as well", hours("Europe/Berlin", "02:30", "03:15"), "01:00"],
  ["hours that it swallows are not there that day", hours("Europe/Berlin", "02:10", "02:50"), null],
])("a clock set forward: %s", (_, given, expected) => {
  const day = expected === null ? "2026-03-30T00:10" : `2026-03-29T${expected}`;
  expect(next(given, "2026-03-28T22:00:00Z")).toBe(`${day}:00.000Z`);
});

test("a clock set back over somebody's hours: they come twice, and count once", () => {
  const given = hours("Europe/Berlin", "02:10", "02:50");
  expect(next(given, "2026-10-24T22:00:00Z")).toBe("2026-10-25T00:10:00.000Z");
  expect(next(given, "2026-10-25T00:55:00Z")).toBe("2026-10-25T01:10:00.000Z");
  expect(next(given, "2026-10-25T00:55:00Z", "2026-10-25")).toBe("2026-10-26T01:10:00.000Z");
});

test("hours that begin at a midnight that is not there begin an hour later", () => {
  const given = hours("America/Santiago", "00:00", "01:30");
  expect(next(given, "2026-09-05T12:00:00Z")).toBe("2026-09-06T04:00:00.000Z");
  expect(localMoment(new Date("2026-09-06T04:00:00Z"), "America/Santiago")).toEqual({
    ...{ day: "2026-09-06", time: "01:00:00", weekday: 7 },
  });
  expect(startOfDay("2026-09-06", "America/Santiago").toISOString()).toBe("2026-09-06T04:00:00.000Z");
});

test.each([
  // Week 53 of 2026 begins on Monday, 28 December, and ends on Sunday, 3 January 2027.
  ["in week 53", [2], "2026-12-28T09:00:00Z", "2026-12-29T07:30"],
  ["from week 53 into week 1", [1], "2026-12-28T20:00:00Z", "2027-01-04T07:30"],
  ["one day a week, of which this one is planned", [3], "2026-06-03T09:00:00Z", "2026-06-10T06:30"],
])("the next allowed day: %s", (_, days, now, expected) => {
  const given = hours("Europe/Berlin", "08:30", "17:00", { days });
  expect(next(given, now, "2026-06-03")).toBe(`${expected}:00.000Z`);
});

test("within hours it is now, at their end it is over, and a pause ends on its day", () => {
  const given = hours("Europe/Berlin");
  expect(next(given, "2026-06-03T10:00:00Z")).toBe("2026-06-03T10:00:00.000Z");
  expect(next(given, "2026-06-03T14:59:59Z")).toBe("2026-06-03T14:59:59.000Z");
  expect(next(given, "2026-06-03T15:00:00Z")).toBe("2026-06-04T06:30:00.000Z");
  expect(next({ ...given, pausedUntil: "2026-09-01" }, "2026-06-03T10:00:00Z")).toBe(
    "2026-09-01T06:30:00.000Z",
  );
  expect(next({ ...given, days: [] }, "2026-06-03T10:00:00Z")).toBeNull();
  expect(isWithinHours("08:29:59", given)).toBe(false);
  expect(isWithinHours("08:30:00", given)).toBe(true);
});

test("a zone that nobody knows any more counts as UTC", () => {
  expect(localMoment(new Date("2026-06-03T10:00:00Z"), "Mars/Base").time).toBe("10:00:00");
});
