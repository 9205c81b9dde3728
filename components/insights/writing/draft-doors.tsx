import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { FormAction } from "@/components/ui/form-state";
import { LinkButton } from "@/components/ui/link-button";

type DraftDoorsProps = {
  insightId: string;
  href: string;
  isPublished: boolean;
  mayShare: boolean;
  discard: FormAction;
};

/** What comes after writing, at the end of the page. */
export function DraftDoors({ insightId, href, isPublished, mayShare, discard }: DraftDoorsProps) {
  return (
    <>
      {mayShare && <LinkButton href={`${href}/sharing`}>Who may read it</LinkButton>}
      {isPublished && (
        <ConfirmDialog
          trigger={<Button look="plain">Discard the draft</Button>}
          title="Discard this draft?"
          confirm="Discard the draft"
          action={discard}
          values={{ insightId }}
        >
          <p>
            Everything that was changed since the insight was published is thrown away and cannot be brought
            back. What readers see stays as it is.
          </p>
        </ConfirmDialog>
      )}
    </>
  );
}
