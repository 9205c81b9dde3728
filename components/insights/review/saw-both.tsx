"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { FieldError } from "@/components/ui/field-error";
import { useFieldAnswer } from "@/components/ui/form-context";

/** Said by whoever approves a replacement: both records were read. */
export function SawBoth() {
  const { error } = useFieldAnswer("sawBoth");
  return (
    <div className="grid gap-1.5">
      <Checkbox
        name="sawBoth"
        aria-invalid={error ? true : undefined}
        label="I have read both records, and the new one should replace the other"
      />
      {error && <FieldError>{error}</FieldError>}
    </div>
  );
}
