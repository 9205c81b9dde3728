import { Checkbox } from "@/components/ui/checkbox";
import type { EvidenceItem } from "@/domain/evidence/evidence-input";
import { PartialDateField } from "./partial-date-field";
import { TextField } from "./text-field";

type Withdrawn = EvidenceItem["withdrawn"];
type WithdrawnFieldsProps = { withdrawn: Withdrawn; onChange: (withdrawn: Withdrawn) => void };

/** Whether the source was withdrawn or retracted: the item stays to be read and counts nothing. */
export function WithdrawnFields({ withdrawn, onChange }: WithdrawnFieldsProps) {
  return (
    <div className="grid gap-4 sm:col-span-6 sm:grid-cols-6">
      <Checkbox
        label="Withdrawn or retracted"
        hint="It stays here to be read, and counts nothing."
        className="sm:col-span-6"
        checked={withdrawn !== null}
        onChange={({ target }) => onChange(target.checked ? { on: "", reason: "" } : null)}
      />
      {withdrawn && (
        <>
          <PartialDateField
            label="Withdrawn on"
            className="sm:col-span-2"
            value={withdrawn.on}
            onDate={(on) => onChange({ ...withdrawn, on })}
          />
          <TextField
            label="Why"
            className="sm:col-span-4"
            value={withdrawn.reason}
            onText={(reason) => onChange({ ...withdrawn, reason })}
          />
        </>
      )}
    </div>
  );
}
