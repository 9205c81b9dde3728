import { ActionForm } from "@/components/ui/action-form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import type { ImportView } from "@/domain/transfer/import-report-query";
import { WatchImport } from "./watch-import";

type RunningImportProps = {
  view: ImportView;
  cancel: FormAction;
};

/** An import that is being worked on, and may be left to itself. */
export function RunningImport({ view: { id, state, progress, isStopping }, cancel }: RunningImportProps) {
  return (
    <div className="max-w-measure rounded border border-line bg-surface px-4 py-6 sm:px-6">
      <p className="mb-3 font-serif text-20 font-medium">
        {state === "checking" ? "Looking through the files" : "Storing what was found"}
      </p>
      <WatchImport address={`/insights/import/${id}`} begun={{ state, ...progress, isStopping }} />
      <p className="mt-4 text-15">
        You can leave this page: it goes on by itself{state === "running" ? ", and you are told by mail" : ""}
        . {state === "running" && "Everything is stored at once at the end, or nothing."}
      </p>
      <noscript>
        <TextLink href={`/insights/import/${id}`}>Look again</TextLink>
      </noscript>
      {!isStopping && (
        <ActionForm action={cancel} className="mt-4">
          <input type="hidden" name="importId" value={id} />
          <SubmitButton look="quiet">Cancel the import</SubmitButton>
        </ActionForm>
      )}
    </div>
  );
}
