import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";

type HandOverFormProps = {
  insightId: string;
  owners: { id: string; name: string; email: string }[];
  handOver: FormAction;
};

/** Gives a record to somebody else to look after; one person, never a group. */
export function HandOverForm({ insightId, owners, handOver }: HandOverFormProps) {
  return (
    <ActionForm action={handOver} className="grid max-w-xl gap-5">
      <input type="hidden" name="insightId" value={insightId} />
      <Field name="personId" label="To whom">
        <Select defaultValue="">
          <option value="">Choose somebody</option>
          {owners.map((person) => (
            <option key={person.id} value={person.id}>
              {person.name} ({person.email})
            </option>
          ))}
        </Select>
      </Field>
      <Field name="note" label="What they should know" optional hint="It stands on their home page.">
        <TextInput maxLength={500} />
      </Field>
      <div>
        <SubmitButton look="quiet">Hand it over</SubmitButton>
      </div>
    </ActionForm>
  );
}
