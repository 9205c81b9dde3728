"use client";

import clsx from "clsx";
import type { ComponentProps } from "react";
import { controlLook } from "./control-look";
import { useControl } from "./form-context";

/** Several lines of text; grows with what is typed where the browser can. */
export function TextArea({ className, ...props }: ComponentProps<"textarea">) {
  return (
    <textarea
      rows={4}
      {...useControl(props)}
      className={clsx(
        controlLook,
        "read-only:border-line read-only:bg-wash field-sizing-content max-h-[60vh] min-h-24 py-2",
        className,
      )}
    />
  );
}
