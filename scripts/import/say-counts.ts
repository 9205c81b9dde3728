import type { ImportReport } from "@/domain/transfer/import-report-query";

type Row = [string, number];

/** What would come of an import, as a small table. */
export const previewRows = ({ counts, incomplete }: ImportReport): Row[] => [
  ["new", counts.create],
  ["to be brought up to date", counts.update],
  ["here already, unchanged", counts.unchanged],
  ["skipped", counts.skip],
  ["cannot be taken in", counts.refuse],
  ["of these still lack something that publishing wants", incomplete],
];

/** What came of it. */
export function storedRows({ stored, incomplete }: ImportReport): Row[] {
  if (!stored) return [];
  return [
    [stored.published ? "new, published" : "new, as drafts", stored.created],
    ["brought up to date", stored.updated],
    ["here already, unchanged", stored.unchanged],
    ["skipped", stored.skipped],
    ["could not be taken in", stored.refused],
    [
      "of these still lack something that publishing wants",
      stored.created + stored.updated > 0 ? incomplete : 0,
    ],
  ];
}

/** Figures to the right, what they count beside them; what is nought is left out. */
export function tableOf(rows: Row[]) {
  const shown = rows.filter(([, count]) => count > 0);
  const width = Math.max(0, ...shown.map(([, count]) => figure(count).length));
  return shown.map(([words, count]) => `  ${figure(count).padStart(width)}  ${words}`).join("\n");
}

export const figure = (count: number) => count.toLocaleString("en-GB");
