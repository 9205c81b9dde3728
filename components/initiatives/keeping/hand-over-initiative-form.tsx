import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";

type HandOverInitiativeFormProps = {
  initiativeId: string;
  people: { id: string; name: string; team: string | null }[];
  handOver: FormAction;
};

/** Gives an initiative to somebody else to look after. */
export function HandOverInitiativeForm({ initiativeId, people, handOver }: HandOverInitiativeFormProps) {
  return (
    <ActionForm
      action={handOver}
      toast="The initiative is handed over."
      className="flex max-w-xl flex-wrap items-start gap-3"
    >
      <input type="hidden" name="initiativeId" value={initiativeId} />
      <Field name="personId" label="To whom" className="min-w-56 grow">
        <Select defaultValue="">
          <option value="">Choose somebody</option>
          {people.map(({ id, name, team }) => (
            <option key={id} value={id}>
              {team ? `${name} (${team})` : name}
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
