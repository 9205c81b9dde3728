"use client";

import * as Radix from "radix-ui/toast";
import { CircleAlert, CircleCheck, X } from "@/components/ui/icons";
import type { Toast } from "./show-toast";

type ToastListProps = { toasts: (Toast & { id: number })[]; onGone: (id: number) => void };

/** What was just done, said once, at the edge of the window; F8 goes there. */
export function ToastList({ toasts, onGone }: ToastListProps) {
  return (
    <Radix.Provider label="Message" swipeDirection="right" duration={6000}>
      {toasts.map((toast) => (
        <Radix.Root
          key={toast.id}
          type={toast.kind === "harm" ? "foreground" : "background"}
          onOpenChange={(open) => !open && onGone(toast.id)}
          className="flex items-start gap-3 rounded bg-surface py-3 pr-2 pl-4 text-15 text-ink shadow-float animate-rise"
        >
          {toast.kind === "harm" ? (
            <CircleAlert aria-hidden className="mt-0.5 size-5 shrink-0 text-coral" />
          ) : (
            <CircleCheck aria-hidden className="mt-0.5 size-5 shrink-0 text-kelp" />
          )}
          <Radix.Description className="grow">{toast.sentence}</Radix.Description>
          <Radix.Close
            aria-label="Close"
            className="rounded-small p-1 text-muted hover:bg-wash hover:text-ink"
          >
            <X aria-hidden className="size-4" />
          </Radix.Close>
        </Radix.Root>
      ))}
      <Radix.Viewport className="fixed right-4 bottom-20 left-4 z-50 ml-auto grid max-w-sm gap-2 md:bottom-4 print:hidden" />
    </Radix.Provider>
  );
}
