"use client";

import { createContext, useContext } from "react";
import type { FormState } from "./form-state";

/** What the form around a field last answered, for fields that show their own error and what was typed. */
export const FormContext = createContext<{ state: FormState; pending: boolean }>({
  state: { status: "idle" },
  pending: false,
});

/** The wiring between a field's label, hint, error and control. */
export type FieldWiring = {
  name: string;
  id: string;
  describedBy: string | undefined;
  invalid: boolean;
  required: boolean;
};

export const FieldContext = createContext<FieldWiring | null>(null);

/** What came back for a field after a refusal: its error, and what was typed. */
export function useFieldAnswer(name: string | undefined): FieldAnswer {
  const { state } = useContext(FormContext);
  if (name === undefined || state.status !== "refused") return { refused: false };
  return { refused: true, error: state.fieldErrors[name], typed: state.values[name] };
}

type FieldAnswer = { refused: boolean; error?: string; typed?: string };

/** The attributes a control takes from the field it stands in; its own props win. */
export function useControl<Props extends ControlProps>(props: Props) {
  const field = useContext(FieldContext);
  const name = props.name ?? field?.name;
  const answer = useFieldAnswer(name);
  return {
    ...props,
    name,
    id: props.id ?? field?.id,
    defaultValue: answer.typed ?? props.defaultValue,
    "aria-describedby": props["aria-describedby"] ?? field?.describedBy,
    "aria-invalid": props["aria-invalid"] ?? (field?.invalid || answer.error !== undefined || undefined),
    "aria-required": props["aria-required"] ?? (field?.required || undefined),
  };
}

type ControlProps = {
  name?: string;
  id?: string;
  defaultValue?: string | number | readonly string[];
  "aria-describedby"?: string;
  "aria-invalid"?: boolean | "true" | "false" | "grammar" | "spelling";
  "aria-required"?: boolean | "true" | "false";
};
