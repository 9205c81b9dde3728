import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";

type TopicFieldsProps = {
  topic?: { name: string; description: string; halfLifeDays: number | null; synonyms: string[] };
  /** How many records take their half-life from it. */
  ageing?: number;
};

/** What one says of a topic, for a new one and for one there is. */
export function TopicFields({ topic, ageing }: TopicFieldsProps) {
  return (
    <>
      <Field name="name" label="Name">
        <TextInput defaultValue={topic?.name} autoComplete="off" />
      </Field>
      <Field name="description" label="What belongs here" optional>
        <TextInput defaultValue={topic?.description} autoComplete="off" />
      </Field>
      <Field
        name="synonyms"
        label="Other words for it"
        optional
        hint="With commas between them, or one a line. Whoever looks for one of them finds this topic."
      >
        <TextArea defaultValue={topic?.synonyms.join(", ")} autoComplete="off" className="min-h-16!" />
      </Field>
      <Field
        name="halfLifeYears"
        label="Half-life of evidence, in years"
        optional
        hint={`After so many years, evidence in this topic counts half. Five when left empty.${ageingWords(ageing)}`}
      >
        <TextInput
          inputMode="decimal"
          defaultValue={halfLifeYears(topic?.halfLifeDays ?? null)}
          className="max-w-40"
        />
      </Field>
    </>
  );
}

/** As it is typed: so exactly that saving it again changes nothing. */
export const halfLifeYears = (days: number | null) => (days ? String(Math.round(days / 3.6525) / 100) : "");

function ageingWords(ageing: number | undefined) {
  if (ageing === undefined) return "";
  if (ageing === 0) return " No insight takes its half-life from here yet.";
  return ageing === 1
    ? " 1 insight takes its half-life from here and ages at the new pace at once."
    : ` ${ageing} insights take their half-life from here and age at the new pace at once.`;
}
