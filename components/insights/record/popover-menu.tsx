import clsx from "clsx";
import type { ReactNode } from "react";
import { buttonLook } from "@/components/ui/button-look";

type PopoverMenuProps = {
  id: string;
  /** What the button says; an icon alone needs a label as well. */
  trigger: ReactNode;
  label?: string;
  className?: string;
  children: ReactNode;
};

/** A small sheet under a button. The browser opens and closes it: no script is needed. */
export function PopoverMenu({ id, trigger, label, className, children }: PopoverMenuProps) {
  return (
    <div className="print:hidden">
      <button
        type="button"
        popoverTarget={id}
        aria-label={label}
        data-tip={label}
        className={clsx(buttonLook({ look: "plain" }), "px-3")}
      >
        {trigger}
      </button>
      <div
        id={id}
        popover="auto"
        className={clsx(
          "under-its-button max-w-[calc(100vw-2rem)] rounded bg-surface text-15 text-ink shadow-float open:animate-rise",
          className,
        )}
      >
        {children}
      </div>
    </div>
  );
}
