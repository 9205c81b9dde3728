import clsx from "clsx";
import type { ComponentProps, ReactNode } from "react";

type IconButtonProps = Omit<ComponentProps<"button">, "children"> & { label: string; icon: ReactNode };

/** A button that shows only an icon; its label is its name, and its tooltip on hover and focus. */
export function IconButton({ label, icon, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      data-tip={label}
      className={clsx(
        "inline-flex size-9 align-middle items-center justify-center rounded-small text-muted transition-colors max-md:size-11",
        "hover:bg-wash hover:text-ink disabled:bg-transparent disabled:text-line [&_svg]:size-5",
        className,
      )}
    >
      {icon}
    </button>
  );
}
