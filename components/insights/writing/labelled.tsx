import clsx from "clsx";
import { type ReactNode, useId } from "react";
import { FieldError } from "@/components/ui/field-error";
import { FieldContext } from "@/components/ui/form-context";

type LabelledProps = {
  label: string;
  hint?: ReactNode;
  error?: string;
  className?: string;
  children: ReactNode;
};

/** A label, a hint and an error around one control of a draft, where nothing has to be filled to be kept. */
export function Labelled({ label, hint, error, className, children }: LabelledProps) {
  const id = useId();
  const hintId = hint && !error ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  const describedBy = [errorId, hintId].filter(Boolean).join(" ") || undefined;
  return (
    <div className={clsx("grid content-start gap-1", className)}>
      <label htmlFor={id} id={`${id}-label`} className="text-15 font-medium">
        {label}
      </label>
      <FieldContext value={{ name: "", id, describedBy, invalid: error !== undefined, required: false }}>
        {children}
      </FieldContext>
      {error && <FieldError id={errorId}>{error}</FieldError>}
      {hint && !error && (
        <p id={hintId} className="text-13 text-muted">
          {hint}
        </p>
      )}
    </div>
  );
}
