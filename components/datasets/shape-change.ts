import { listed } from "@/components/ui/intl";
import type { VersionView } from "@/domain/datasets/dataset-query";
import { counted, countWords } from "./file-words";

const mostNamed = 5;

/** What is different in shape from one version to the next, in words: rows, columns by name, what kind of file it is. */
export function shapeChange(before: VersionView, after: VersionView, locale: string): string[] {
  const [old, now] = [before.file, after.file];
  if (old.kind !== now.kind) return ["Another kind of file"];
  return [
    ...rowsChange(old.rows, now.rows, locale),
    ...columnsChange(before, after, locale),
    ...(old.width !== now.width || old.height !== now.height ? ["Another size in pixels"] : []),
    ...(old.encoding !== now.encoding && now.encoding ? [`Now in ${now.encoding}`] : []),
  ];
}

function rowsChange(old: number | null, now: number | null, locale: string) {
  if (old === null || now === null) return [];
  if (old === now) return ["As many rows"];
  return [`${now > old ? "+" : "−"}${countWords(Math.abs(now - old), "row", locale)}`];
}

function columnsChange(before: VersionView, after: VersionView, locale: string) {
  const added = missingIn(after.shape.header, before.shape.header);
  const removed = missingIn(before.shape.header, after.shape.header);
  return [
    ...(added.length > 0 ? [`${wordFor(added)} added: ${names(added, locale)}`] : []),
    ...(removed.length > 0 ? [`${wordFor(removed)} gone: ${names(removed, locale)}`] : []),
  ];
}

const missingIn = (columns: string[], others: string[]) => columns.filter((name) => !others.includes(name));

const wordFor = ({ length }: string[]) => (length === 1 ? "column" : "columns");

function names(columns: string[], locale: string) {
  const quoted = columns.slice(0, mostNamed).map((name) => `“${name || "without a name"}”`);
  const rest = columns.length - quoted.length;
  return listed(rest > 0 ? [...quoted, `${counted(rest, locale)} more`] : quoted);
}
