import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { Select } from "@/components/ui/select";

type DeactivatePersonProps = {
  person: { id: string; name: string };
  successors: { id: string; name: string }[];
  deactivate: FormAction;
};

/** Ends a person's way in, and passes on what they look after. */
export function DeactivatePerson({ person, successors, deactivate }: DeactivatePersonProps) {
  return (
    <>
      <p className="mb-4 max-w-measure text-muted">
        Deactivating ends sessions, invitations and mail at once, and takes them off their paths. What{" "}
        {person.name} wrote stays, with their name, and the insights, paths and teams they look after pass to
        somebody else.
      </p>
      <ConfirmDialog
        trigger={
          <Button look="danger" className="max-w-full py-2 whitespace-normal! wrap-anywhere">
            Deactivate {person.name}
          </Button>
        }
        title={`Deactivate ${person.name}?`}
        confirm="Deactivate"
        action={deactivate}
        values={{ personId: person.id }}
      >
        <p className="mb-4">
          They are signed out everywhere and get no more mail. You can let them in again later; what was
          handed over stays where it is.
        </p>
        <Field name="successorId" label="Who takes over" optional hint="You, when nobody is chosen.">
          <Select defaultValue="">
            <option value="">I take over</option>
            {successors.map((successor) => (
              <option key={successor.id} value={successor.id}>
                {successor.name}
              </option>
            ))}
          </Select>
        </Field>
      </ConfirmDialog>
    </>
  );
}
