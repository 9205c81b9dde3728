import type { ReactNode } from "react";
import { CircleAlert } from "@/components/ui/icons";

/** What is wrong with one field, right beside it. */
export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className="flex items-start gap-1.5 text-15 text-coral">
      <CircleAlert aria-hidden className="mt-1 size-4 shrink-0" />
      {children}
    </p>
  );
}
