import { expect, test } from "vitest";
import { parseDate } from "./read-date";

test.each([
  ["2018", "2018"],
  ["2018-11", "2018-11"],
  ["2018-11-19", "2018-11-19"],
  ["2018-1-9", "2018-01-09"],
  ["2018-11-19T08:00:00Z", "2018-11-19"],
  ["2018-11-19 08:00:00 +0100", "2018-11-19"],
  ["2018-11-19T08:00:00.000+01:00", "2018-11-19"],
  ["2018/11/19", "2018-11-19"],
  ["19 November 2018", "2018-11-19"],
  ["Monday, 19th of November 2018", "2018-11-19"],
  ["November 19, 2018", "2018-11-19"],
  ["Nov. 2018", "2018-11"],
  ["1 Sept 2018", "2018-09-01"],
  ["19-Nov-2018", "2018-11-19"],
  ["31/12/2025", "2025-12-31"],
  ["12/31/2025", "2025-12-31"],
  ["3/3/2025", "2025-03-03"],
  ["1.2.2025", "2025-02-01"],
])("%s is %s", (text, date) => expect(parseDate(text)).toEqual({ date }));

test.each([
  ["31/02/2025", "is not a date"],
  ["2025-13-01", "is not a date"],
  ["30 February 2025", "is not a date"],
  ["0000-01-01", "is not a date"],
  ["1/2/2025", "which is the day"],
  ["1/2/25", "day and month are unclear"],
  ["45678", "spreadsheet"],
  ["last autumn", "is not a date"],
  ["May be 2018", "is not a date"],
  ["20181119", "is not a date"],
])("%s is none", (text, says) =>
  expect(parseDate(text)).toMatchObject({ says: expect.stringContaining(says) }),
);

test("a spreadsheet's number says which day it would be", () => {
  expect(parseDate("45678")).toMatchObject({ todo: expect.stringContaining("2025-01-21") });
});
