import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";

type Person = { id: string; name: string };

type TopicCuratorsProps = { curators: Person[]; choices: Person[] };

/** Who looks after a topic: those who do, to be unticked, and one more to choose. */
export function TopicCurators({ curators, choices }: TopicCuratorsProps) {
  const chosen = new Set(curators.map(({ id }) => id));
  return (
    <fieldset className="grid min-w-0 gap-3">
      <legend className="mb-1.5 text-15 font-medium">Who looks after it</legend>
      {curators.map(({ id, name }) => (
        <Checkbox key={id} name="curatorIds[]" value={id} label={name} defaultChecked />
      ))}
      <Field
        name="curatorIds[]"
        label={curators.length > 0 ? "Somebody else as well" : "Choose somebody"}
        optional
        hint="Insights of people who leave pass to whoever looks after their topic."
      >
        <Select defaultValue="" className="max-w-sm">
          <option value="">Nobody</option>
          {choices
            .filter(({ id }) => !chosen.has(id))
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </Select>
      </Field>
    </fieldset>
  );
}
