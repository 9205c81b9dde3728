import { useState } from "react";
import { TextInput } from "@/components/ui/text-input";
import { isPartialDate } from "@/domain/evidence/partial-date-input";
import { Labelled } from "./labelled";

type PartialDateFieldProps = {
  label: string;
  hint?: string;
  value: string;
  onDate: (date: string) => void;
  className?: string;
};

/** A date as exactly as it is known. What is typed halfway stands in the field and is kept once it is a date. */
export function PartialDateField({ label, hint, value, onDate, className }: PartialDateFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  const isWrong = typed !== null && !isPartialDate(typed.trim());
  return (
    <Labelled
      label={label}
      hint={hint}
      className={className}
      error={
        isWrong && left
          ? "Not kept yet: write a year, a month or a day, as 2010, 2010-06 or 2010-06-03."
          : undefined
      }
    >
      <TextInput
        name=""
        inputMode="numeric"
        value={typed ?? value}
        onChange={(event) => {
          const text = event.target.value;
          const date = text.trim();
          setTyped(isPartialDate(date) ? null : text);
          setLeft(false);
          if (isPartialDate(date)) onDate(date);
        }}
        onBlur={() => setLeft(true)}
      />
    </Labelled>
  );
}
