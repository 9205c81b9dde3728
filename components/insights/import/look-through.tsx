import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import type { FormAction } from "@/components/ui/form-state";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ImportReport, ImportView } from "@/domain/transfer/import-report-query";
import { figure, insights, takenIn } from "./import-words";
import { ProblemList } from "./problem-list";
import { StoreForm } from "./store-form";

type LookThroughProps = {
  view: ImportView;
  report: ImportReport;
  actions: Record<"store" | "cancel" | "foreign", FormAction>;
  /** What it holds, record by record. */
  children: ReactNode;
};

/** What was found, the choices, and the one button that stores it. */
export function LookThrough({ view, report, actions, children }: LookThroughProps) {
  return (
    <div className="grid gap-8 lg:grid-cols-[1fr_20rem] lg:grid-rows-[auto_1fr]">
      <div className="min-w-0">
        <Summary report={report} />
        <WholeProblems report={report} />
      </div>
      <section
        aria-label="Import it"
        className="grid content-start gap-5 self-start rounded border border-line bg-surface px-4 py-5 sm:px-6 lg:sticky lg:top-20 lg:row-span-2"
      >
        {report.mayBeForeign ? (
          <ForeignForm importId={view.id} foreign={actions.foreign} />
        ) : (
          <Choices view={view} report={report} store={actions.store} />
        )}
        <ActionForm action={actions.cancel}>
          <input type="hidden" name="importId" value={view.id} />
          <SubmitButton look="quiet">
            {isIdle(report) ? "Close this import" : "Cancel the import"}
          </SubmitButton>
        </ActionForm>
      </section>
      <div className="min-w-0">{children}</div>
    </div>
  );
}

const isIdle = ({ own, counts }: ImportReport) =>
  own ? own.nothingToDo : counts.create + counts.update === 0;

function Choices({ view, report, store }: { view: ImportView; report: ImportReport; store: FormAction }) {
  const { counts, newTopics, own } = report;
  if (isIdle(report))
    return (
      <p>
        {counts.unchanged > 0
          ? "What could come in is here already and reads the same. There is nothing to do."
          : "Nothing of it can be taken in as it is."}
      </p>
    );
  return (
    <>
      <StoreForm
        importId={view.id}
        counts={counts}
        newTopics={newTopics}
        mayPublish={view.mayPublish}
        isOwn={own !== undefined}
        store={store}
      />
      <p className="text-15 text-muted">
        Everything is stored at once, or nothing. You can leave the page meanwhile.
      </p>
    </>
  );
}

function ForeignForm({ importId, foreign }: { importId: string; foreign: FormAction }) {
  return (
    <ActionForm action={foreign} className="grid gap-3">
      <input type="hidden" name="importId" value={importId} />
      <p>
        It says that it is an export of Tidemark, but it is not whole. Its Markdown can be read as any other.
      </p>
      <SubmitButton>Read it as foreign data</SubmitButton>
    </ActionForm>
  );
}

function Summary({ report: { counts, incomplete, own, unknownPeople } }: { report: ImportReport }) {
  const parts = [
    counts.create > 0 && `${figure(counts.create)} new`,
    counts.update > 0 && `${figure(counts.update)} here already that read differently`,
    counts.unchanged > 0 && `${figure(counts.unchanged)} unchanged`,
    counts.skip > 0 && `${figure(counts.skip)} skipped`,
    counts.refuse > 0 && `${figure(counts.refuse)} cannot be taken in`,
  ].filter(Boolean);
  return (
    <div className="mb-6 grid gap-3">
      <p className="font-serif text-20 text-pretty">
        {parts.length > 0 ? `${parts.join(", ")}.` : "Nothing was found in it."}
      </p>
      {own && (
        <p className="max-w-measure text-15 text-muted">
          It is an export of Tidemark with {insights(own.records)}, and comes in as it was: with people,
          teams, history and dates.
        </p>
      )}
      {incomplete > 0 && (
        <p className="max-w-measure text-15 text-muted">
          {incomplete === counts.create + counts.update ? "All of them" : figure(incomplete)} still lack
          something that publishing wants. As drafts they say what; published at once they are shown as not
          yet rated.
        </p>
      )}
      {unknownPeople.length > 0 && (
        <p className="max-w-measure text-15 text-muted wrap-anywhere">
          Nobody here has {unknownPeople.length === 1 ? "the address" : "the addresses"}{" "}
          {unknownPeople.slice(0, 5).join(", ")}
          {unknownPeople.length > 5 && ` and ${figure(unknownPeople.length - 5)} more`}: invite them first to
          keep them as owners and authors.
        </p>
      )}
    </div>
  );
}

const shownAtFirst = 8;

/** Of files that hold no record, and of the source as such; more than a few are folded away. */
export function WholeProblems({ report: { problems } }: { report: ImportReport }) {
  if (problems.length === 0) return null;
  const sorted = [...problems].sort((one, other) => rank[one.severity] - rank[other.severity]);
  const rest = sorted.slice(shownAtFirst);
  return (
    <Section title="About the files">
      <ProblemList problems={sorted.slice(0, shownAtFirst)} />
      {rest.length > 0 && (
        <details className="mt-2">
          <summary className="cursor-pointer text-15 text-tide">{figure(rest.length)} more</summary>
          <div className="mt-2">
            <ProblemList problems={rest} />
          </div>
        </details>
      )}
    </Section>
  );
}

const rank = { error: 0, warning: 1, note: 2 };

/** How an import ended, in the words that were kept with it. */
export function EndNotice({ view: { state, message, report } }: { view: ImportView }) {
  if (state !== "done")
    return (
      <Notice kind={state === "cancelled" ? "info" : "harm"} className="mb-6">
        {message}
      </Notice>
    );
  const stored = report?.stored;
  if (!stored) return null;
  const { created, updated, unchanged, skipped, refused, published } = stored;
  const parts = [
    created > 0 && `${insights(created)} ${takenIn(created, published)}`,
    updated > 0 && `${figure(updated)} brought up to date`,
    unchanged > 0 && `${figure(unchanged)} unchanged`,
    skipped > 0 && `${figure(skipped)} skipped`,
    refused > 0 && `${figure(refused)} not taken in`,
  ].filter(Boolean);
  return (
    <Notice kind="confirmed" title={titleOf(stored)} className="mb-6">
      {parts.join(", ")}.
    </Notice>
  );
}

function titleOf({ created, updated, refused }: NonNullable<ImportReport["stored"]>) {
  if (created + updated === 0) return "Nothing had changed";
  return refused > 0 ? "What could come in is there" : "It is all there";
}
