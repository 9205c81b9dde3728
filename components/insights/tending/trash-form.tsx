import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import type { FormAction } from "@/components/ui/form-state";

type TrashFormProps = {
  insightId: string;
  /** Readers use it: whoever throws it away says that they know what will happen. */
  isPublished: boolean;
  trash: FormAction;
};

/** Throws a record away for 30 days, then for good. */
export function TrashForm({ insightId, isPublished, trash }: TrashFormProps) {
  return (
    <ActionForm action={trash} className="grid max-w-xl gap-5">
      <input type="hidden" name="insightId" value={insightId} />
      {isPublished && (
        <Checkbox
          name="sure"
          label="I know that readers lose it at once"
          hint="Its address and links to it lead nowhere, it leaves the library and every list, and nobody is asked about it any more. Retiring keeps its page and says why it should not be used."
        />
      )}
      <div>
        <Button type="submit" look="danger">
          Move to the trash
        </Button>
      </div>
    </ActionForm>
  );
}
