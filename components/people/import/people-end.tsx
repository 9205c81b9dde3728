import { Notice } from "@/components/ui/notice";
import type { ImportView } from "@/domain/transfer/import-report-query";
import { peopleCount } from "./people-import-words";

/** How an import of people ended. */
export function PeopleEnd({ view: { state, message, report } }: { view: ImportView }) {
  if (state !== "done")
    return (
      <Notice kind={state === "cancelled" ? "info" : "harm"} className="mb-6">
        {message}
      </Notice>
    );
  if (!report?.stored) return null;
  const { created, unchanged, skipped, refused } = report.stored;
  const parts = [
    created > 0 && `${peopleCount(created)} invited`,
    unchanged > 0 && `${unchanged.toLocaleString("en")} here or invited already`,
    skipped > 0 && `${skipped.toLocaleString("en")} twice in the file`,
    refused > 0 && `${refused.toLocaleString("en")} not invited`,
  ].filter(Boolean);
  return (
    <Notice
      kind="confirmed"
      title={created === 0 ? "Nobody new was in it" : "Everybody who could be is invited"}
      className="mb-6"
    >
      {parts.join(", ")}.
    </Notice>
  );
}
