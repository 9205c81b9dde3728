import type { ImportReport, ImportView } from "@/domain/transfer/import-report-query";
import type { EntryAction, ImportState } from "@/domain/transfer/transfer-query";

export const actionWords: Record<EntryAction, string> = {
  create: "New",
  update: "To update",
  unchanged: "Unchanged",
  skip: "Skipped",
  refuse: "Cannot be taken in",
};

/** The same once it is over. */
export const storedWords: Record<EntryAction, string> = {
  ...actionWords,
  update: "Updated",
  refuse: "Not taken in",
};

export const stateWords: Record<ImportState, string> = {
  uploading: "Not uploaded to the end",
  checking: "Being looked through",
  checked: "Waits for you",
  running: "Being stored",
  done: "Done",
  refused: "Nothing stored",
  cancelled: "Cancelled",
  failed: "Nothing stored",
};

export const kindWords: Record<ImportReport["kind"], string> = {
  file: "One Markdown file",
  folder: "A folder",
  zip: "A ZIP archive",
  csv: "A table",
  "own-export": "An export of Tidemark",
};

export const figure = (count: number) => count.toLocaleString("en");
export const insights = (count: number) => `${figure(count)} ${count === 1 ? "insight" : "insights"}`;

export const takenIn = (count: number, published: boolean) =>
  published ? "published" : count === 1 ? "taken in as a draft" : "taken in as drafts";

/** One line on what there is or was, for lists. */
export function inBrief({ state, report, message }: ImportView): string {
  if (state === "done" && report?.stored) {
    const { created, updated, published } = report.stored;
    if (created + updated === 0) return "Nothing had changed.";
    return `${insights(created + updated)} ${takenIn(created + updated, published)}.`;
  }
  if (state === "checked" && report) {
    const { create, update } = report.counts;
    return create + update === 0 ? "Nothing in it is new." : `${insights(create + update)} can come in.`;
  }
  return message;
}
