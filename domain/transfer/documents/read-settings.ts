import { type Field, lineOf } from "./fields";
import { type ProblemList, quoted } from "./problem-list";
import { readChoice } from "./read-choice";

const statuses = {
  published: ["published", "public", "live"],
  draft: ["draft", "in review", "proposed"],
} as const;
const visibilities = {
  everyone: ["everyone", "all", "public", "open"],
  restricted: ["restricted", "private", "confidential"],
} as const;

export const readStatus = (field: Field | undefined, problems: ProblemList) =>
  readChoice(field, statuses, problems);
export const readVisibility = (field: Field | undefined, problems: ProblemList) =>
  readChoice(field, visibilities, problems);

/** A language by its code or its English name; English when none is named. */
export function readLanguage(field: Field | undefined, problems: ProblemList): string {
  const text = lineOf(field, problems);
  if (!field || text === "") return "en";
  const code = canonical(text.replaceAll("_", "-")) ?? codeOf(text);
  if (code) return code;
  problems.error(
    field,
    `${quoted(text)} is not a language known here.`,
    "Write its code, such as en, de or pt-BR.",
  );
  return "en";
}

function canonical(text: string) {
  if (!/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text) || text.length > 35) return null;
  try {
    return Intl.getCanonicalLocales(text)[0] ?? null;
  } catch {
    return null;
  }
}

const letters = [..."abcdefghijklmnopqrstuvwxyz"];
const names = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });
let codes: Map<string, string> | null = null;

function codeOf(text: string) {
  codes ??= new Map(
    letters
      .flatMap((first) => letters.map((second) => `${first}${second}`))
      .map((code) => [names.of(code)?.toLowerCase() ?? "", code]),
  );
  return codes.get(text.toLowerCase()) ?? null;
}

const daysIn = { day: 1, week: 7, month: 30.4375, year: 365.25 } as const;

/** "730", "730 days", "18 months" or "2 years", in days. */
export function readHalfLife(field: Field | undefined, problems: ProblemList): number | null {
  const text = lineOf(field, problems);
  if (!field || text === "") return null;
  const [, number, unit = "day"] = /^(\d{1,6}(?:\.\d{1,3})?)\s*(day|week|month|year)?s?$/i.exec(text) ?? [];
  const days = Math.round(Number(number) * daysIn[unit.toLowerCase() as keyof typeof daysIn]);
  if (number && days >= 30 && days <= 36_525) return days;
  problems.error(
    field,
    `${quoted(text)} is not a half-life.`,
    "Write days between 30 and 36,525, or years: “2 years”.",
  );
  return null;
}
