"use client";

import "./style-nonce";
import clsx from "clsx";
import * as Radix from "radix-ui/dialog";
import type { ReactNode } from "react";
import { X } from "@/components/ui/icons";
import { IconButton } from "./icon-button";

type DialogProps = {
  title: string;
  description?: ReactNode;
  /** The button that opens it; without one, `open` and `onOpenChange` do. */
  trigger?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  wide?: boolean;
  children: ReactNode;
};

/** A small page over the page. Focus stays in it, Escape leaves it, and focus goes back where it came from. */
export function Dialog({ title, description, trigger, open, onOpenChange, wide, children }: DialogProps) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      {trigger && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal>
        <Radix.Overlay className={dialogShade} />
        <Radix.Content
          className={clsx(dialogCard, wide ? "sm:max-w-[42rem]" : "sm:max-w-[30rem]")}
          {...(description ? {} : { "aria-describedby": undefined })}
          onOpenAutoFocus={focusFirstField}
        >
          <div className="mb-4 flex items-start justify-between gap-4">
            <Radix.Title className={dialogTitle}>{title}</Radix.Title>
            <Radix.Close asChild>
              <IconButton label="Close" icon={<X aria-hidden />} className="-mt-1 -mr-2" />
            </Radix.Close>
          </div>
          {description && <Radix.Description className="mb-6 text-muted">{description}</Radix.Description>}
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** The first field, or the dialog itself: never its Close button, which would be an odd thing to begin with. */
function focusFirstField(event: Event) {
  if (!(event.currentTarget instanceof HTMLElement)) return;
  event.preventDefault();
  const field = event.currentTarget.querySelector<HTMLElement>("input:not([type=hidden]), select, textarea");
  (field ?? event.currentTarget).focus();
}

/** Closes the dialog it stands in. */
export const DialogClose = ({ children }: { children: ReactNode }) => (
  <Radix.Close asChild>{children}</Radix.Close>
);

/** The row of buttons at the end of a dialog. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className="mt-8 flex flex-row-reverse flex-wrap justify-start gap-3">{children}</div>;
}

export const dialogShade = "fixed inset-0 z-40 bg-shade animate-appear";
export const dialogTitle = "font-serif text-24 font-medium";
export const dialogCard = clsx(
  "fixed z-50 max-h-[85dvh] w-full overflow-y-auto bg-surface p-6 text-ink shadow-float animate-rise",
  "inset-x-0 bottom-0 rounded-t sm:inset-auto sm:top-[12vh] sm:left-1/2 sm:-translate-x-1/2 sm:rounded sm:p-8",
  "focus-visible:outline-none",
);
