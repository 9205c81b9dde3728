"use client";

import clsx from "clsx";
import { type ReactNode, useId } from "react";
import { FieldError } from "./field-error";
import { useFieldAnswer } from "./form-context";

export type RadioOption = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean };

type RadioGroupProps = {
  name: string;
  label: string;
  options: RadioOption[];
  defaultValue?: string;
  hint?: ReactNode;
  className?: string;
};

/** One of a few, all of them in sight. */
export function RadioGroup({ name, label, options, defaultValue, hint, className }: RadioGroupProps) {
  const id = useId();
  const { error, typed } = useFieldAnswer(name);
  const chosen = typed ?? defaultValue;
  const describedBy = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(" ") || undefined;
  return (
    <fieldset aria-describedby={describedBy} className={clsx("grid gap-2", className)}>
      <legend className="mb-1 text-15 font-medium">{label}</legend>
      {hint && (
        <p id={`${id}-hint`} className="-mt-1 text-15 text-muted">
          {hint}
        </p>
      )}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {options.map((option) => (
        <Radio
          key={option.value}
          {...option}
          id={`${id}-${option.value}`}
          name={name}
          chosen={option.value === chosen}
        />
      ))}
    </fieldset>
  );
}

type RadioProps = RadioOption & { id: string; name: string; chosen: boolean };

function Radio({ id, name, value, label, hint, disabled, chosen }: RadioProps) {
  return (
    <div className="flex gap-3">
      <span className="flex size-6 shrink-0 items-center justify-center">
        <input
          type="radio"
          id={id}
          name={name}
          value={value}
          disabled={disabled}
          defaultChecked={chosen}
          aria-describedby={hint ? `${id}-hint` : undefined}
          className={clsx(
            "size-5 appearance-none rounded-full border border-edge bg-surface transition-[border]",
            "checked:border-[6px] checked:border-tide hover:not-checked:border-ink",
            "disabled:border-line disabled:bg-wash forced-colors:appearance-auto",
          )}
        />
      </span>
      <div className="min-w-0">
        <label htmlFor={id} className="block text-15">
          {label}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="text-15 text-muted">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
