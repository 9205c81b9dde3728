"use client";

import clsx from "clsx";
import { type ReactNode, useId } from "react";
import { FieldError } from "./field-error";
import { FieldContext, useFieldAnswer } from "./form-context";

type FieldProps = {
  name: string;
  label: string;
  hint?: ReactNode;
  /** Said beside the label, because most fields must be filled. */
  optional?: boolean;
  className?: string;
  children: ReactNode;
};

/** A label, a hint, a control and its error, wired so that all four are read together. */
export function Field({ name, label, hint, optional = false, className, children }: FieldProps) {
  const id = useId();
  const { error } = useFieldAnswer(name);
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  const describedBy = [errorId, hintId].filter(Boolean).join(" ") || undefined;
  return (
    <div className={clsx("grid gap-1.5", className)}>
      <label htmlFor={id} className="text-15 font-medium">
        {label}
        {optional && <span className="font-normal text-muted"> (optional)</span>}
      </label>
      <FieldContext value={{ name, id, describedBy, invalid: error !== undefined, required: !optional }}>
        {children}
      </FieldContext>
      {error && <FieldError id={errorId}>{error}</FieldError>}
      {hint && (
        <p id={hintId} className="text-15 text-muted">
          {hint}
        </p>
      )}
    </div>
  );
}
