import type { ProblemList, Spot } from "./problem-list";

/** One value of front matter or of a table row, with the place where it stands. */
export type Field = Spot & { name: string; value: FieldValue };
export type FieldValue = string | Field[] | Map<string, Field>;

/** Names are the same whatever their case, blanks, dashes and underscores. */
export const foldName = (name: string) =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_\-‐-―]+/g, "")
    .replaceAll("’", "'");

/** The text of a field; a list or a map in its place is an error, and counts as nothing. */
export function textOf(field: Field | undefined, problems: ProblemList): string {
  if (!field) return "";
  if (typeof field.value === "string") return field.value.trim();
  problems.error(field, `“${field.name}” holds more than one text.`, "Write one text after the colon.");
  return "";
}

/** As `textOf`, on one line. */
export const lineOf = (field: Field | undefined, problems: ProblemList) =>
  textOf(field, problems).replace(/\s+/g, " ");

/** The texts of a list, or of one text that names several; empty ones are left out. */
export function textsOf(field: Field | undefined, separator: RegExp, problems: ProblemList): Field[] {
  if (!field) return [];
  const { name, line, column, value } = field;
  const parts: Field[] = typeof value === "string" ? split(field, value, separator) : flat(value);
  if (value instanceof Map)
    problems.error(field, `“${name}” holds names and values.`, "Write a list of texts.");
  return parts
    .map((part) => ({ line, column, ...part, value: textOf(part, problems) }))
    .filter((part) => part.value !== "");
}

const split = (field: Field, text: string, separator: RegExp) =>
  text.split(separator).map((part) => ({ ...field, value: part }));

const flat = (value: Field[] | Map<string, Field>) => (Array.isArray(value) ? value : []);

/** What the database does not keep is replaced by the sign for it. */
export const wellFormed = (text: string) => text.replace(/[\0\p{Surrogate}]/gu, "\uFFFD");
