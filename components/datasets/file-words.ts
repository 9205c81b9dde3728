import { numberFormat } from "@/components/ui/intl";
import type { FileView } from "@/domain/datasets/dataset-query";

/** "1,204", in the reader's language. */
export const counted = (count: number, locale: string) => numberFormat(locale, {}).format(count);

/** "1 row", "1,204 rows". */
export const countWords = (count: number, one: string, locale: string) =>
  `${counted(count, locale)} ${count === 1 ? one : `${one}s`}`;

const steps = [
  { unit: "megabyte", bytes: 1024 * 1024 },
  { unit: "kilobyte", bytes: 1024 },
] as const;

/** "2.1 MB", "12 kB", "40 bytes". */
export function sizeWords(bytes: number, locale: string) {
  const step = steps.find((one) => bytes >= one.bytes);
  if (!step) return countWords(bytes, "byte", locale);
  return numberFormat(locale, { style: "unit", unit: step.unit, maximumFractionDigits: 1 }).format(
    bytes / step.bytes,
  );
}

/** The first digits of a checksum, enough to tell files apart. */
export const shortSum = (sha256: string) => `${sha256.slice(0, 8)}…`;

const kindWords: Record<FileView["kind"], string> = {
  table: "Table",
  picture: "Picture",
  document: "Document",
  text: "Text",
  other: "File",
};

/** What is in it: "1,204 rows, 7 columns", "Picture, 800 × 600 pixels", "Document". */
export function insideWords({ kind, rows, columns, width, height }: FileView, locale: string) {
  if (rows !== null && columns !== null)
    return `${countWords(rows, "row", locale)}, ${countWords(columns, "column", locale)}`;
  if (width !== null && height !== null)
    return `${kindWords[kind]}, ${counted(width, locale)} × ${counted(height, locale)} pixels`;
  return kindWords[kind];
}

/** All that is worth saying of a kept file: what is in it, its checksum, its size. */
export const fileWords = (file: FileView, locale: string) =>
  [
    insideWords(file, locale),
    ...(file.encoding && file.encoding !== "UTF-8" ? [file.encoding] : []),
    `SHA-256 ${shortSum(file.sha256)}`,
    sizeWords(file.bytes, locale),
  ].join(", ");
