import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { IconButton } from "@/components/ui/icon-button";
import { X } from "@/components/ui/icons";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import type { Keeping } from "@/domain/reminders/remembered-query";

type KeeperFormsProps = Keeping & { insightId: string; actions: Record<"entrust" | "release", FormAction> };

const origins = {
  chosen: "chosen",
  volunteer: "by their own wish",
  named: "named",
};

/** Whom a record is entrusted to; each is released, and somebody else named, by itself. */
export function KeeperForms({ insightId, keepers, others, actions }: KeeperFormsProps) {
  return (
    <div className="grid max-w-xl gap-5">
      {keepers.length === 0 ? (
        <p className="text-muted">Nobody yet.</p>
      ) : (
        <ul aria-label="Who keeps it" className="divide-y divide-line border-y border-line">
          {keepers.map(({ id, name, origin }) => (
            <li key={id} className="flex min-h-11 items-center justify-between gap-3 py-1">
              <span className="min-w-0 wrap-anywhere">
                <TextLink href={`/people/${id}`}>{name}</TextLink>{" "}
                <span className="text-15 text-muted">{origins[origin]}</span>
              </span>
              <ActionForm action={actions.release}>
                <input type="hidden" name="insightId" value={insightId} />
                <input type="hidden" name="personId" value={id} />
                <IconButton type="submit" label={`Release ${name}`} icon={<X aria-hidden />} />
              </ActionForm>
            </li>
          ))}
        </ul>
      )}
      <ActionForm
        action={actions.entrust}
        clears
        className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-3 *:data-form-message:col-span-2"
      >
        <input type="hidden" name="insightId" value={insightId} />
        <Field name="personId" label="Entrust it to" className="min-w-0">
          <Select defaultValue="">
            <option value="">Choose somebody</option>
            {others.map(({ id, name, email }) => (
              <option key={id} value={id}>
                {name} ({email})
              </option>
            ))}
          </Select>
        </Field>
        <SubmitButton look="quiet" className="mt-8">
          Entrust it
        </SubmitButton>
      </ActionForm>
    </div>
  );
}
