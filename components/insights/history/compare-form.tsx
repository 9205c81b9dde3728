import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { type RevisionRow, revisionName } from "./revision-words";

type CompareFormProps = {
  revisions: RevisionRow[];
  /** The page that leads on to the comparison. */
  action: string;
  from: number;
  to: number;
};

/** Chooses two revisions; a plain form, so that the comparison has an address and needs no script. */
export function CompareForm({ revisions, action, from, to }: CompareFormProps) {
  return (
    <form action={action} className="flex flex-wrap items-end gap-4 print:hidden">
      <Choice name="from" label="Compare" revisions={revisions} chosen={from} />
      <Choice name="to" label="with" revisions={revisions} chosen={to} />
      <Button type="submit">Show what changed</Button>
    </form>
  );
}

type ChoiceProps = { name: string; label: string; revisions: RevisionRow[]; chosen: number };

function Choice({ name, label, revisions, chosen }: ChoiceProps) {
  return (
    <Field name={name} label={label} className="min-w-60 max-sm:w-full">
      <Select defaultValue={chosen}>
        {revisions.map((revision) => (
          <option key={revision.number} value={revision.number}>
            {revisionName(revision)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
