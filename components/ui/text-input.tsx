"use client";

import clsx from "clsx";
import type { ComponentProps } from "react";
import { controlLook } from "./control-look";
import { useControl } from "./form-context";

/** One line of text; inside a `Field` it takes its name, error and what was typed from there. */
export function TextInput({ className, ...props }: ComponentProps<"input">) {
  return (
    <input
      type="text"
      {...useControl(props)}
      className={clsx(controlLook, "read-only:border-line read-only:bg-wash min-h-11", className)}
    />
  );
}
