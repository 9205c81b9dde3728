import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { PathStatus } from "@/domain/paths/path-query";

type PathDoorsProps = {
  path: { id: string; title: string; status: PathStatus };
  actions: Record<"publish" | "archive" | "discard", FormAction>;
};

/** What becomes of a path as a whole. */
export function PathDoors({ path: { id, title, status }, actions }: PathDoorsProps) {
  const values = { pathId: id };
  if (status === "published")
    return (
      <ConfirmDialog
        trigger={<Button>Archive</Button>}
        title={`Archive “${title}”?`}
        confirm="Archive the path"
        action={actions.archive}
        values={values}
        toast="The path is archived."
        look="primary"
      >
        <p>
          Nobody new can start it, and teams that begin with it no longer do. Whoever is on it goes on. It can
          be published again.
        </p>
      </ConfirmDialog>
    );
  return (
    <>
      {status === "draft" && (
        <ConfirmDialog
          trigger={<Button look="plain">Discard</Button>}
          title={`Discard “${title}”?`}
          confirm="Discard the path"
          action={actions.discard}
          values={values}
          toast="The path is discarded."
        >
          <p>The path and its notes are thrown away for good. The insights on it stay as they are.</p>
        </ConfirmDialog>
      )}
      <ActionForm action={actions.publish} toast="The path is published. Everybody can start it now.">
        <input type="hidden" name="pathId" value={id} />
        <SubmitButton>{status === "archived" ? "Publish again" : "Publish"}</SubmitButton>
      </ActionForm>
    </>
  );
}
