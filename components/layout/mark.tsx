import clsx from "clsx";

/** The sign of the house: a T that stands in the water, its crossbar the mark of the highest tide. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 32 32"
      className={clsx("text-tide", className)}
      fill="none"
      stroke="currentColor"
      strokeWidth="2.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d="M5.5 6.5h21" />
      <path d="M16 6.5v19.5" />
      <path d="M5 19c1.83-1.8 3.67-1.8 5.5 0s3.67 1.8 5.5 0 3.67-1.8 5.5 0 3.67 1.8 5.5 0" />
    </svg>
  );
}

export function Wordmark({ className }: { className?: string }) {
  return (
    <span className={clsx("inline-flex items-center gap-2.5", className)}>
      <Mark className="size-7 shrink-0" />
      <span className="font-serif text-20 font-semibold tracking-[-0.01em]">Tidemark</span>
    </span>
  );
}
