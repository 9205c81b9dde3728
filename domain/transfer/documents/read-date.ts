import { isPartialDate } from "../../evidence/partial-date-input";
import { type Field, textOf } from "./fields";
import { type ProblemList, quoted } from "./problem-list";

const expected = "Write it as 2010, 2010-06 or 2010-06-03.";
const months = [
  ["january", "jan"],
  ["february", "feb"],
  ["march", "mar"],
  ["april", "apr"],
  ["may"],
  ["june", "jun"],
  ["july", "jul"],
  ["august", "aug"],
  ["september", "sep", "sept"],
  ["october", "oct"],
  ["november", "nov"],
  ["december", "dec"],
];

/** A day, month or year as records keep it, e.g. "2018-11-19"; what could mean two days is asked about, never guessed. */
export function readDate(field: Field | undefined, problems: ProblemList): string {
  const text = textOf(field, problems);
  if (!field || text === "") return "";
  const read = parseDate(text);
  if ("date" in read) return read.date;
  problems.error(field, read.says, read.todo);
  return "";
}

type Read = { date: string } | { says: string; todo: string };

export function parseDate(text: string): Read {
  return parseIso(text) ?? parseWords(text) ?? parseSlashes(text) ?? parseSerial(text) ?? notADate(text);
}

const notADate = (text: string): Read => ({ says: `${quoted(text)} is not a date.`, todo: expected });
const onCalendar = (date: string, text: string): Read => (isPartialDate(date) ? { date } : notADate(text));

function parseIso(text: string): Read | null {
  const moment =
    /^(\d{4})-(\d{1,2})-(\d{1,2})[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|UTC|[+-]\d{2}:?\d{2})?$/i;
  const [, year, month, day] =
    moment.exec(text) ?? /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text) ?? [];
  return year ? onCalendar(dashed(year, month, day), text) : null;
}

const dashed = (...parts: (string | undefined)[]) =>
  parts
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, "0"))
    .join("-");

/** "19 November 2018", "November 19, 2018", "Nov 2018", with or without the day of the week. */
function parseWords(text: string): Read | null {
  const words = text
    .toLowerCase()
    .replace(/^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+/, "")
    .split(/[\s,.-]+|(?<=\d)(?:st|nd|rd|th)\b/)
    .filter((word) => word && word !== "of");
  const month = words.findIndex((word) => months.some((names) => names.includes(word)));
  const numbers = words.filter((word) => /^\d{1,4}$/.test(word));
  const year = numbers.find((word) => word.length === 4);
  const day = numbers.find((word) => word.length < 4);
  if (month < 0 || !year || words.length !== numbers.length + 1 || numbers.length > (day ? 2 : 1))
    return null;
  const number = months.findIndex((names) => names.includes(words[month] ?? "")) + 1;
  return onCalendar(dashed(year, `${number}`, day), text);
}

/** "31/12/2025" and "12/31/2025" have only one reading; "1/2/2025" has two. */
function parseSlashes(text: string): Read | null {
  const fromYear = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(text);
  if (fromYear) return onCalendar(dashed(...fromYear.slice(1)), text);
  const [, first, second, year] = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/.test(text)
    ? (/^(\d+)\D(\d+)\D(\d+)$/.exec(text) ?? [])
    : [];
  if (!first || !second || !year) return null;
  if (year.length === 2)
    return {
      says: `${quoted(text)} is not a whole date: the year has two digits, and day and month are unclear.`,
      todo: expected,
    };
  const isDotted = text.includes(".");
  const [a, b] = [Number(first), Number(second)];
  if (a <= 12 && b <= 12 && a !== b && !isDotted)
    return { says: `${quoted(text)} is unclear: which is the day, and which the month?`, todo: expected };
  return onCalendar(b > 12 ? dashed(year, first, second) : dashed(year, second, first), text);
}

/** Spreadsheets count days from 1899-12-30. */
function parseSerial(text: string): Read | null {
  if (!/^\d{5}(?:\.\d+)?$/.test(text)) return null;
  const day = new Date(Date.UTC(1899, 11, 30) + Math.floor(Number(text)) * 86_400_000);
  return {
    says: `${quoted(text)} is not a date but a spreadsheet’s number of one.`,
    todo: `Format the column as a date. It would be ${day.toISOString().slice(0, 10)}, if it counts from 1900.`,
  };
}
