import clsx from "clsx";
import type { ComponentProps } from "react";
import { LoaderCircle } from "@/components/ui/icons";
import { type ButtonLook, buttonLook } from "./button-look";

export type ButtonProps = ComponentProps<"button"> & ButtonLook & { busy?: boolean };

/** One thing to do. While busy it keeps its width and its place, and cannot be pressed again. */
export function Button({ look, size, busy = false, className, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-busy={busy || undefined}
      disabled={rest.disabled || busy}
      className={clsx(buttonLook({ look, size }), className)}
    >
      {busy && <LoaderCircle aria-hidden className="animate-turn" />}
      {children}
    </button>
  );
}
