import type { Named } from "../import-document";
import { type Field, textOf, textsOf } from "./fields";
import { type ProblemList, quoted } from "./problem-list";

/** The one person a key names, by their address; whether there is such an account is looked up later. */
export function readPerson(field: Field | undefined, problems: ProblemList): Named | null {
  if (!field) return null;
  const list = Array.isArray(field.value) ? field.value.map((item) => textOf(item, problems)) : null;
  if (list && list.length > 1)
    problems.warning(
      field,
      `“${field.name}” names ${list.length} people; only the first was taken.`,
      "Add the others to the record afterwards.",
    );
  const text = list ? (list[0] ?? "") : textOf(field, problems);
  if (text === "") return null;
  if (/[\r\n\u2028\u2029]/.test(text)) {
    problems.error(field, `“${field.name}” runs over several lines.`, "Write one address on one line.");
    return null;
  }
  if (text.length > mostOfAnAddress) {
    problems.error(
      field,
      `“${field.name}” has ${text.length.toLocaleString("en")} characters.`,
      "Write one address.",
    );
    return null;
  }
  return { ...(field.line && { line: field.line }), value: addressIn(text) };
}

const mostOfAnAddress = 400;

/** "Ana Sol <ana@example.org>" is ana@example.org. */
const addressIn = (text: string) => /<\s*([^<>\s]+@[^<>\s]+)\s*>$/.exec(text)?.[1] ?? text;

/** Names of topics, teams or readers, each once. */
export function readNames(
  field: Field | undefined,
  limits: { characters: number; separator: RegExp },
  problems: ProblemList,
): Named[] {
  const known = new Set<string>();
  return textsOf(field, limits.separator, problems).flatMap((item) => {
    const value = String(item.value).replace(/\s+/g, " ");
    const folded = value.toLowerCase();
    if (known.has(folded)) return [];
    known.add(folded);
    if (value.length <= limits.characters) return [{ ...(item.line && { line: item.line }), value }];
    problems.warning(
      item,
      `${quoted(value)} is longer than ${limits.characters} characters, so it was left out.`,
      `Shorten it under “${field?.name ?? ""}”.`,
    );
    return [];
  });
}
