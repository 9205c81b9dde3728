import { type FieldName, fieldNamed } from "./field-names";
import type { Field } from "./fields";
import { type ProblemList, quoted } from "./problem-list";

const mergeable = new Set<FieldName>(["topics", "audience", "readers"]);

/** Sorts what a file says by what we call it. What nobody knows is named once; what stands twice is asked about. */
export function collectFields(given: Field[], problems: ProblemList): Map<FieldName, Field> {
  const found = new Map<FieldName, { field: Field; rank: number }>();
  const unknown: Field[] = [];
  for (const field of given) {
    const known = fieldNamed(field.name);
    if (!known) unknown.push(field);
    else if (!isEmpty(field)) keep(found, { field, rank: known.rank, name: known.field }, problems);
  }
  if (unknown.length > 0) noteUnknown(unknown, problems);
  return new Map([...found].map(([name, { field }]) => [name, field]));
}

const isEmpty = ({ value }: Field) =>
  typeof value === "string"
    ? value.trim() === ""
    : Array.isArray(value)
      ? value.length === 0
      : value.size === 0;

type Kept = { field: Field; rank: number };

function keep(found: Map<FieldName, Kept>, next: Kept & { name: FieldName }, problems: ProblemList) {
  const before = found.get(next.name);
  if (!before) found.set(next.name, next);
  else if (before.rank === next.rank)
    problems.error(next.field, `“${next.field.name}” stands twice.`, "Keep one of them.");
  else if (mergeable.has(next.name))
    found.set(next.name, { ...before, field: merged(before.field, next.field) });
  else {
    const [first, second] = before.rank < next.rank ? [before, next] : [next, before];
    found.set(next.name, first);
    problems.warning(
      second.field,
      `“${first.field.name}” and “${second.field.name}” mean the same here; “${second.field.name}” was left out.`,
      "Keep the one that is right.",
    );
  }
}

const merged = (a: Field, b: Field): Field => ({ ...a, value: [...asList(a), ...asList(b)] });

const asList = (field: Field): Field[] =>
  typeof field.value === "string"
    ? field.value.split(/[;,\n]/).map((value) => ({ ...field, value }))
    : Array.isArray(field.value)
      ? field.value
      : [];

function noteUnknown(unknown: Field[], problems: ProblemList) {
  const names = unknown.slice(0, 20).map(({ name }) => quoted(name));
  const more = unknown.length > names.length ? ` and ${unknown.length - names.length} more` : "";
  const isOne = unknown.length === 1;
  problems.note(
    { line: unknown[0]?.line },
    `${names.join(", ")}${more} ${isOne ? "is no field" : "are no fields"} of a record, and ${isOne ? "was" : "were"} left out.`,
    "Nothing, unless one of them is misspelt.",
  );
}
