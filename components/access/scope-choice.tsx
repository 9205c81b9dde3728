"use client";

import { useId } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { FieldError } from "@/components/ui/field-error";
import { useFieldAnswer } from "@/components/ui/form-context";
import { tokenScopes } from "@/domain/access/token-input";
import { scopeWords } from "./scope-words";

/** What a new token may do: at least one thing. */
export function ScopeChoice() {
  const id = useId();
  const { error } = useFieldAnswer("scopes");
  return (
    <fieldset className="grid min-w-0 gap-2" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="mb-1 text-15 font-medium">What it may do</legend>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {tokenScopes.map((scope) => (
        <Checkbox
          key={scope}
          name="scopes[]"
          value={scope}
          label={scopeWords[scope]}
          aria-invalid={error !== undefined || undefined}
        />
      ))}
    </fieldset>
  );
}
