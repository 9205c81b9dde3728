"use client";

import clsx from "clsx";
import { type ComponentProps, type ReactNode, useId } from "react";
import { useFieldAnswer } from "./form-context";

type SwitchProps = Omit<ComponentProps<"input">, "type" | "role"> & { label: ReactNode; hint?: ReactNode };

// A checkbox says "checked" by itself, so it needs no aria-checked beside the role.
const nativeSwitch = { type: "checkbox", role: "switch" } as const;

/** Something that is on or off. The position of the knob says it, the colour only repeats it. */
export function Switch({ label, hint, className, ...props }: SwitchProps) {
  const id = useId();
  const answer = useFieldAnswer(props.name);
  const hintId = hint ? `${id}-hint` : undefined;
  return (
    <div className={clsx("flex items-start justify-between gap-6", className)}>
      <div>
        <label htmlFor={id} className="block text-15 font-medium">
          {label}
        </label>
        {hint && (
          <p id={hintId} className="text-15 text-muted">
            {hint}
          </p>
        )}
      </div>
      <input
        {...props}
        {...nativeSwitch}
        id={id}
        defaultChecked={answer.refused ? answer.typed !== undefined : props.defaultChecked}
        aria-describedby={hintId}
        className={clsx(
          "relative mt-0.5 h-6 w-10 shrink-0 appearance-none rounded-full border border-edge bg-surface transition-colors",
          "before:absolute before:top-1 before:left-1 before:size-3.5 before:rounded-full before:bg-edge before:transition-transform",
          "checked:border-tide checked:bg-tide checked:before:translate-x-4 checked:before:bg-on-tide",
          "disabled:border-line disabled:bg-wash disabled:before:bg-line forced-colors:size-5 forced-colors:appearance-auto forced-colors:before:hidden",
        )}
      />
    </div>
  );
}
