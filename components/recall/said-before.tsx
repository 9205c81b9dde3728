import { ActionForm } from "@/components/ui/action-form";
import type { FormAction } from "@/components/ui/form-state";
import { Undo2 } from "@/components/ui/icons";
import { SubmitButton } from "@/components/ui/submit-button";

type SaidBeforeProps = { cardId: string; press: FormAction };

/** What was pressed last is noted, and the way back; only there where pages are loaded one by one. */
export function SaidBefore({ cardId, press }: SaidBeforeProps) {
  return (
    <div className="mx-auto mb-6 flex max-w-3xl flex-wrap items-center gap-x-3 rounded bg-tide-soft px-4 py-1 text-15 print:hidden">
      <p role="status" className="min-w-0 grow py-1">
        Noted.
      </p>
      <ActionForm action={press}>
        <input type="hidden" name="cardId" value={cardId} />
        <SubmitButton look="plain" size="small" name="deed" value="undo" className="max-md:min-h-11">
          <Undo2 aria-hidden />
          Take it back
        </SubmitButton>
      </ActionForm>
    </div>
  );
}
