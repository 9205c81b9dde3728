import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";

type HandOverPathFormProps = {
  pathId: string;
  owners: { id: string; name: string; email: string }[];
  handOver: FormAction;
};

/** Gives a path to somebody else to look after. */
export function HandOverPathForm({ pathId, owners, handOver }: HandOverPathFormProps) {
  return (
    <ActionForm
      action={handOver}
      toast="The path is handed over."
      className="flex max-w-xl flex-wrap items-start gap-3"
    >
      <input type="hidden" name="pathId" value={pathId} />
      <Field name="personId" label="To whom" className="min-w-56 grow">
        <Select defaultValue="">
          <option value="">Choose somebody</option>
          {owners.map((person) => (
            <option key={person.id} value={person.id}>
              {person.name} ({person.email})
            </option>
          ))}
        </Select>
      </Field>
      <SubmitButton look="quiet" className="sm:mt-8">
        Hand it over
      </SubmitButton>
    </ActionForm>
  );
}
