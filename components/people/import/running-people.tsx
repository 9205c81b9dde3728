import { WatchImport } from "@/components/insights/import/watch-import";
import { ActionForm } from "@/components/ui/action-form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import type { ImportView } from "@/domain/transfer/import-report-query";

type RunningPeopleProps = {
  view: ImportView;
  cancel: FormAction;
};

/** An import of people that is being worked on, and may be left to itself. */
export function RunningPeople({ view: { id, state, progress, isStopping }, cancel }: RunningPeopleProps) {
  const here = `/admin/people/import/${id}`;
  return (
    <div className="max-w-measure rounded border border-line bg-surface px-4 py-6 sm:px-6">
      <p className="mb-3 font-serif text-20 font-medium">
        {state === "checking" ? "Looking through the lines" : "Inviting them"}
      </p>
      <WatchImport address={here} begun={{ state, ...progress, isStopping }} />
      <p className="mt-4 text-15">
        You can leave this page: it goes on by itself, and you find it again under Import people.
        {state === "running" && " All of them are invited at once at the end, or nobody."}
      </p>
      <noscript>
        <TextLink href={here}>Look again</TextLink>
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
