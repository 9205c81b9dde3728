import { ActionForm } from "@/components/ui/action-form";
import type { FormAction } from "@/components/ui/form-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";

type UnfinishedUploadProps = {
  importId: string;
  cancel: FormAction;
};

/** An upload that goes on in another window, or was left. */
export function UnfinishedUpload({ importId, cancel }: UnfinishedUploadProps) {
  return (
    <div className="grid max-w-measure gap-4">
      <Notice>
        It was not uploaded to the end. If that goes on in another window, leave it open; otherwise choose the
        file again. What arrived is forgotten after a day.
      </Notice>
      <div className="flex flex-wrap gap-3">
        <LinkButton href="/insights/import" look="primary">
          Choose the file again
        </LinkButton>
        <ActionForm action={cancel}>
          <input type="hidden" name="importId" value={importId} />
          <SubmitButton look="quiet">Forget it</SubmitButton>
        </ActionForm>
      </div>
    </div>
  );
}
