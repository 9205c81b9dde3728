"use client";

import clsx from "clsx";
import { type ComponentProps, type ReactNode, useId } from "react";
import { Check } from "@/components/ui/icons";
import { useFieldAnswer } from "./form-context";

type CheckboxProps = Omit<ComponentProps<"input">, "type"> & { label: ReactNode; hint?: ReactNode };

/** Yes or no. A refusal without JavaScript brings back what was ticked. */
export function Checkbox({ label, hint, className, ...props }: CheckboxProps) {
  const id = useId();
  const answer = useFieldAnswer(props.name);
  const hintId = hint ? `${id}-hint` : undefined;
  const defaultChecked = answer.refused ? wasTicked(props, answer.typed) : undefined;
  return (
    <div className={clsx("flex gap-3", className)}>
      <span className="relative flex size-6 shrink-0 items-center justify-center">
        <input
          {...props}
          type="checkbox"
          id={id}
          defaultChecked={defaultChecked ?? props.defaultChecked}
          aria-describedby={hintId}
          className={clsx(
            "peer size-5 appearance-none rounded-small border border-edge bg-surface transition-colors",
            "checked:border-tide checked:bg-tide hover:border-ink disabled:border-line disabled:bg-wash",
            "forced-colors:appearance-auto",
          )}
        />
        <Check
          aria-hidden
          strokeWidth={3}
          className="pointer-events-none absolute size-3.5 text-on-tide opacity-0 peer-checked:opacity-100 peer-disabled:text-muted forced-colors:hidden"
        />
      </span>
      <div className="min-w-0">
        <label htmlFor={id} className="block text-15">
          {label}
        </label>
        {hint && (
          <p id={hintId} className="text-15 text-muted">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}

/** Of a group, the values that were ticked stand one on a line. */
function wasTicked({ name, value = "on" }: Pick<CheckboxProps, "name" | "value">, typed: string | undefined) {
  if (!name?.endsWith("[]")) return typed !== undefined;
  return (typed?.split("\n") ?? []).includes(String(value));
}
