import { ActionForm } from "@/components/ui/action-form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";

type PublishFormProps = {
  insightId: string;
  /** The draft's version on this page, where a draft is published without a review. */
  version?: number;
  publish: FormAction;
};

/** Shows it to its readers, and leads to where they read it. */
export function PublishForm({ insightId, version, publish }: PublishFormProps) {
  return (
    <ActionForm action={publish} toast="It is published.">
      <input type="hidden" name="insightId" value={insightId} />
      {version !== undefined && <input type="hidden" name="version" value={version} />}
      <SubmitButton>Publish</SubmitButton>
    </ActionForm>
  );
}
