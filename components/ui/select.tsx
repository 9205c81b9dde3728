"use client";

import clsx from "clsx";
import type { ComponentProps } from "react";
import { ChevronDown } from "@/components/ui/icons";
import { controlLook } from "./control-look";
import { useControl } from "./form-context";

/** The browser's own select, which every keyboard and phone knows, in our clothes. */
export function Select({ className, children, ...props }: ComponentProps<"select">) {
  return (
    <div className={clsx("relative", className)}>
      <select {...useControl(props)} className={clsx(controlLook, "min-h-11 appearance-none pr-10")}>
        {children}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-muted"
      />
    </div>
  );
}
