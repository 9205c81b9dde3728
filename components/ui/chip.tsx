import clsx from "clsx";
import type { ReactNode } from "react";

export type ChipTone = "plain" | "tide" | "sand" | "coral" | "kelp";

const tones: Record<ChipTone, string> = {
  plain: "bg-wash text-muted",
  tide: "bg-tide-soft text-tide",
  sand: "bg-sand-soft text-sand-ink",
  coral: "bg-coral-soft text-coral",
  kelp: "bg-kelp-soft text-kelp",
};

type ChipProps = {
  tone?: ChipTone;
  /** Why it is there, on hover; the page says it in words as well. */
  reason?: string;
  icon?: ReactNode;
  children: ReactNode;
};

/** A state in a word or two, quiet beside a title. */
export function Chip({ tone = "plain", reason, icon, children }: ChipProps) {
  return (
    <span
      data-tip={reason}
      className={clsx(
        "inline-flex align-middle items-center gap-1.5 rounded-small border border-transparent px-2 text-13 font-medium whitespace-nowrap [&_svg]:size-3.5",
        "leading-6 print:border-muted",
        tones[tone],
      )}
    >
      {icon}
      {children}
    </span>
  );
}
