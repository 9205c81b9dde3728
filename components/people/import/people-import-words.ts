import type { ImportView } from "@/domain/transfer/import-report-query";
import type { EntryAction } from "@/domain/transfer/transfer-query";

/** What becomes of a line of a file of people. */
export const peopleWords: Record<EntryAction, string> = {
  create: "To invite",
  update: "To update",
  unchanged: "Here or invited already",
  skip: "Stands twice",
  refuse: "Cannot be invited",
};

/** The same once it is over. */
export const peopleDone: Record<EntryAction, string> = {
  ...peopleWords,
  create: "Invited",
  refuse: "Not invited",
};

export const peopleCount = (count: number) =>
  `${count.toLocaleString("en")} ${count === 1 ? "person" : "people"}`;

/** One line on what there is or was, for the list of imports. */
export function peopleInBrief({ state, report, message }: ImportView): string {
  if (state === "done" && report?.stored) {
    const { created } = report.stored;
    return created === 0 ? "Nobody new was in it." : `${peopleCount(created)} invited.`;
  }
  if (state === "checked" && report)
    return report.counts.create === 0
      ? "Nobody in it can be invited."
      : `${peopleCount(report.counts.create)} can be invited.`;
  return message;
}
