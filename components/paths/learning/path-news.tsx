import { ActionForm } from "@/components/ui/action-form";
import type { FormAction } from "@/components/ui/form-state";
import { listed } from "@/components/ui/intl";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { OwnPath } from "@/domain/paths/learner-query";

/** Which steps came and went since this person last looked. */
export function PathNews({ own, see }: { own: OwnPath; see: FormAction }) {
  const { id, added, removed } = own;
  if (added.length + removed.length === 0) return null;
  return (
    <Notice title="This path has changed" className="mb-8 max-w-3xl">
      <ul className="grid gap-1">
        {added.length > 0 && (
          <li>Added: {listed(added.map(({ number }) => `step ${number}`))}. Nothing that you did is lost.</li>
        )}
        {removed.map(({ statement, language, wasDone }) => (
          <li key={statement} className="wrap-anywhere">
            Taken out:{" "}
            <span lang={language} dir="auto" className="font-serif">
              {statement}
            </span>{" "}
            {wasDone && "What you learned of it stays yours."}
          </li>
        ))}
      </ul>
      <ActionForm action={see} className="mt-2 print:hidden">
        <input type="hidden" name="pathId" value={id} />
        <SubmitButton look="quiet" size="small">
          I have seen it
        </SubmitButton>
      </ActionForm>
    </Notice>
  );
}
