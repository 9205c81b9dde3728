import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";

type ClockFieldsProps = {
  chosen: { timeZone: string; locale: string };
  timeZones: string[];
  locales: { name: string; example: string }[];
};

/** Whose mornings, and in whose way dates are written: on the profile and beside the questions. */
export function ClockFields({ chosen, timeZones, locales }: ClockFieldsProps) {
  return (
    <>
      <Field name="timeZone" label="Time zone" hint="Your mornings, quiet hours and dates follow it.">
        <Select defaultValue={chosen.timeZone}>
          {timeZones.map((zone) => (
            <option key={zone} value={zone}>
              {zone.replaceAll("_", " ")}
            </option>
          ))}
        </Select>
      </Field>
      <Field name="locale" label="Dates and numbers">
        <Select defaultValue={chosen.locale}>
          {locales.map(({ name, example }) => (
            <option key={name} value={name}>
              {example}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}
