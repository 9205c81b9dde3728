import { describe, expect, test } from "vitest";
import { endOfWeek, isoWeekOf, mondayOf, weekWords } from "./digest-week";

describe("a week", () => {
  test.each([
    ["2026-01-01", "2026-W01", "2025-12-29"],
    ["2026-06-03", "2026-W23", "2026-06-01"],
    ["2026-12-31", "2026-W53", "2026-12-28"],
    ["2027-01-03", "2026-W53", "2026-12-28"],
    ["2027-01-04", "2027-W01", "2027-01-04"],
    ["2024-12-30", "2025-W01", "2024-12-30"],
  ])("of %s is %s and begins on %s", (day, week, monday) => {
    expect(isoWeekOf(day)).toBe(week);
    expect(mondayOf(week)).toBe(monday);
  });

  test.each(["2025-W53", "2026-W00", "2026-W54", "2026-W1", "preview", "2026-W23/x", ""])(
    "%s is none",
    (week) => expect(mondayOf(week)).toBeNull(),
  );

  test.each([
    ["2026-W23", "en-GB", "1 to 7 June 2026"],
    ["2026-W27", "en-GB", "29 June to 5 July 2026"],
    ["2026-W53", "en-GB", "28 December 2026 to 3 January 2027"],
    ["2026-W23", "en-US", "June 1 to June 7, 2026"],
  ])("%s reads in %s as %s", (week, locale, words) => expect(weekWords(week, locale)).toBe(words));

  test("ends where its reader is, also when a clock is changed in it", () => {
    expect(endOfWeek("2026-W23", "Europe/Berlin")).toEqual(new Date("2026-06-07T22:00:00Z"));
    expect(endOfWeek("2026-W43", "Europe/Berlin")).toEqual(new Date("2026-10-25T23:00:00Z"));
  });
});
