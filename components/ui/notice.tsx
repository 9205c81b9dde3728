import clsx from "clsx";
import type { ReactNode } from "react";
import { CircleAlert, CircleCheck, Info, TriangleAlert } from "@/components/ui/icons";

export type NoticeKind = "info" | "attention" | "harm" | "confirmed";

const kinds = {
  info: { Icon: Info, word: "Note", ground: "bg-tide-soft", sign: "text-tide" },
  attention: { Icon: TriangleAlert, word: "Attention", ground: "bg-sand-soft", sign: "text-sand-ink" },
  harm: { Icon: CircleAlert, word: "Problem", ground: "bg-coral-soft", sign: "text-coral" },
  confirmed: { Icon: CircleCheck, word: "Done", ground: "bg-kelp-soft", sign: "text-kelp" },
};

type NoticeProps = { kind?: NoticeKind; title?: string; className?: string; children?: ReactNode };

/** Something to know before going on. Shape and word say how serious it is; the ground only repeats it. */
export function Notice({ kind = "info", title, className, children }: NoticeProps) {
  const { Icon, word, ground, sign } = kinds[kind];
  return (
    <div
      className={clsx(
        "flex gap-3 rounded border border-transparent px-4 py-3 text-15 print:border-line",
        ground,
        className,
      )}
    >
      <Icon aria-hidden className={clsx("mt-0.5 size-5 shrink-0", sign)} />
      <div className="min-w-0 max-w-measure">
        {title ? (
          <p className={clsx("font-semibold", sign)}>{title}</p>
        ) : (
          <span className="sr-only">{word}: </span>
        )}
        {children}
      </div>
    </div>
  );
}
