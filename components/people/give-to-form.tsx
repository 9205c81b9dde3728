import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";

type GiveToFormProps = {
  /** What is given, as the action calls it and as people do: `studyId`, its id, "study". */
  given: { field: string; id: string; word: string };
  /** `apart` tells people of one name apart: their team or mail address. */
  people: { id: string; name: string; apart: string | null }[];
  handOver: FormAction;
};

/** Gives something to somebody else to look after; one person, never a group. */
export function GiveToForm({ given, people, handOver }: GiveToFormProps) {
  if (people.length === 0)
    return (
      <p className="text-15 text-muted">
        Nobody else could look after it yet: that takes an author, a curator or an administrator.
      </p>
    );
  return (
    <ActionForm
      action={handOver}
      toast={`The ${given.word} is handed over.`}
      className="flex max-w-xl flex-wrap items-start gap-3"
    >
      <input type="hidden" name={given.field} value={given.id} />
      <Field name="personId" label="To whom" className="min-w-56 grow">
        <Select defaultValue="">
          <option value="">Choose somebody</option>
          {people.map(({ id, name, apart }) => (
            <option key={id} value={id}>
              {apart ? `${name} (${apart})` : name}
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
