import { HitLine } from "@/components/search/hit-line";
import { ActionForm } from "@/components/ui/action-form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { QuickHit } from "@/domain/search/search-query";

type FoundToAddProps = {
  initiativeId: string;
  words: string;
  hits: QuickHit[];
  add: FormAction;
};

/** What was looked for without scripts, each with a button that adds it. */
export function FoundToAdd({ initiativeId, words, hits, add }: FoundToAddProps) {
  if (hits.length === 0)
    return (
      <p className="mt-3 text-15 text-muted">No published insight for “{words}” that is not here already.</p>
    );
  return (
    <ul
      aria-label={`Found for “${words}”`}
      className="mt-3 max-w-2xl divide-y divide-line border-y border-line"
    >
      {hits.map((hit) => (
        <li key={hit.id} className="flex items-center justify-between gap-4 py-3">
          <HitLine hit={hit} />
          <ActionForm action={add}>
            <input type="hidden" name="initiativeId" value={initiativeId} />
            <input type="hidden" name="insightId" value={hit.id} />
            <SubmitButton look="quiet" size="small" className="max-md:min-h-11">
              Add
            </SubmitButton>
          </ActionForm>
        </li>
      ))}
    </ul>
  );
}
