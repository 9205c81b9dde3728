import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";

type TopicFieldsProps = { topic?: { name: string; description: string; halfLifeDays: number | null } };

/** What one says of a topic, for a new one and for one there is. */
export function TopicFields({ topic }: TopicFieldsProps) {
  return (
    <>
      <Field name="name" label="Name">
        <TextInput defaultValue={topic?.name} autoComplete="off" />
      </Field>
      <Field name="description" label="What belongs here" optional>
        <TextInput defaultValue={topic?.description} autoComplete="off" />
      </Field>
      <Field
        name="halfLifeYears"
        label="Half-life of evidence, in years"
        optional
        hint="After so many years, evidence in this topic counts half. Five when left empty."
      >
        <TextInput
          inputMode="decimal"
          defaultValue={topic?.halfLifeDays ? String(Math.round(topic.halfLifeDays / 36.525) / 10) : ""}
          className="max-w-40"
        />
      </Field>
    </>
  );
}
