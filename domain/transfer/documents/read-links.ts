import { type LinkKind, linkKinds } from "../../insights/content-input";
import type { ImportDocument } from "../import-document";
import type { FieldName } from "./field-names";
import { type Field, foldName, lineOf } from "./fields";
import type { ProblemList } from "./problem-list";
import { readChoice } from "./read-choice";

type Link = ImportDocument["links"][number];

const linkFields: Partial<Record<FieldName, LinkKind>> = {
  supports: "supports",
  contradicts: "contradicts",
  derivedFrom: "derived-from",
  supersedes: "supersedes",
};
const kinds: Record<LinkKind, readonly string[]> = {
  supports: ["supports"],
  contradicts: ["contradicts"],
  "derived-from": ["derived from"],
  supersedes: ["supersedes", "replaces"],
};

/** Links to other records, by their id or statement: one key for each kind, or a list under "links". */
export function readLinks(fields: Map<FieldName, Field>, problems: ProblemList): Link[] {
  const own = (Object.entries(linkFields) as [FieldName, LinkKind][]).flatMap(([name, kind]) =>
    readTargets(fields.get(name), kind, problems),
  );
  const links = [...own, ...readList(fields.get("links"), problems)];
  const known = new Set<string>();
  return links.filter(({ kind, value }) => {
    const key = `${kind} ${value}`;
    return value !== "" && !known.has(key) && known.add(key);
  });
}

function readTargets(field: Field | undefined, kind: LinkKind, problems: ProblemList): Link[] {
  if (!field) return [];
  if (typeof field.value === "string")
    return field.value
      .split(/[;\n]/)
      .map((value) => ({ ...spot(field), kind, value: value.trim(), note: "" }));
  const items = Array.isArray(field.value) ? field.value : [field];
  return items.map((item) => readTarget(item, kind, problems));
}

function readTarget(item: Field, kind: LinkKind, problems: ProblemList): Link {
  if (!(item.value instanceof Map)) return { ...spot(item), kind, value: lineOf(item, problems), note: "" };
  const get = (...names: string[]) => {
    for (const name of names)
      if (item.value instanceof Map && item.value.has(foldName(name))) return item.value.get(foldName(name));
  };
  return {
    ...spot(item),
    kind,
    value: lineOf(get("to", "id", "insight", "statement", "title"), problems),
    note: lineOf(get("note", "reason"), problems),
  };
}

/** `[{ kind, to, note }]`, or a map of kinds to lists. */
function readList(field: Field | undefined, problems: ProblemList): Link[] {
  if (!field) return [];
  if (field.value instanceof Map)
    return [...field.value.values()].flatMap((part) => {
      const kind = linkKinds.find((one) => foldName(one) === foldName(part.name));
      return kind ? readTargets(part, kind, problems) : unknownKind(part, problems);
    });
  const items = Array.isArray(field.value) ? field.value : [];
  if (typeof field.value === "string" && field.value.trim() !== "") return unknownKind(field, problems);
  return items.flatMap((item) => {
    const given = item.value instanceof Map ? item.value.get("kind") : undefined;
    if (!given) return unknownKind(item, problems);
    const kind = readChoice(given, kinds, problems);
    return kind ? [readTarget(item, kind, problems)] : [];
  });
}

function unknownKind(field: Field, problems: ProblemList): Link[] {
  problems.warning(
    field,
    `A link under “${field.name}” does not say what kind it is, so it was left out.`,
    "Use the keys supports, contradicts, derived-from and supersedes.",
  );
  return [];
}

const spot = ({ line }: Field) => (line ? { line } : {});
