import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ImportReport } from "@/domain/transfer/import-report-query";
import { FileProblems } from "./file-problems";
import { peopleCount } from "./people-import-words";

type InviteAllProps = {
  importId: string;
  report: ImportReport;
  actions: Record<"inviteAll" | "cancel", FormAction>;
  /** What becomes of each line. */
  children: ReactNode;
};

/** What was found, and the one button that invites. */
export function InviteAll({ importId, report, actions, children }: InviteAllProps) {
  const { create } = report.counts;
  return (
    <div className="grid gap-8 lg:grid-cols-[1fr_20rem] lg:grid-rows-[auto_1fr]">
      <div className="min-w-0">
        <p className="mb-6 font-serif text-20 text-pretty">{summary(report)}</p>
        <FileProblems report={report} />
      </div>
      <section
        aria-label="Invite them"
        className="grid content-start gap-5 self-start rounded border border-line bg-surface px-4 py-5 sm:px-6 lg:sticky lg:top-20 lg:row-span-2"
      >
        {create > 0 ? (
          <>
            <ActionForm action={actions.inviteAll}>
              <input type="hidden" name="importId" value={importId} />
              <SubmitButton>Invite {peopleCount(create)}</SubmitButton>
            </ActionForm>
            <p className="text-15 text-muted">
              Each gets a mail with a link that holds for seven days. All are invited at once, or nobody.
            </p>
          </>
        ) : (
          <p>Nobody in it can be invited as it is.</p>
        )}
        <ActionForm action={actions.cancel}>
          <input type="hidden" name="importId" value={importId} />
          <SubmitButton look="quiet">{create > 0 ? "Cancel the import" : "Close this import"}</SubmitButton>
        </ActionForm>
      </section>
      <div className="min-w-0">{children}</div>
    </div>
  );
}

function summary({ counts: { create, unchanged, skip, refuse }, problems }: ImportReport) {
  const unread = problems.filter(({ severity, line }) => severity === "error" && line !== undefined).length;
  const figure = (count: number) => count.toLocaleString("en");
  const parts = [
    create > 0 && `${peopleCount(create)} to invite`,
    unchanged > 0 && `${figure(unchanged)} here or invited already`,
    skip > 0 && `${figure(skip)} twice in the file`,
    refuse > 0 && `${figure(refuse)} cannot be invited`,
    unread > 0 && `${figure(unread)} ${unread === 1 ? "line" : "lines"} could not be read`,
  ].filter(Boolean);
  return parts.length > 0 ? `${parts.join(", ")}.` : "Nobody was found in it.";
}
