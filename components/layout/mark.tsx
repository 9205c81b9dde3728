import clsx from "clsx";

/** The sign of the house: what is known falls like the tide, and is brought back up to its mark. */
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
      <path d="M4 8h24" />
      <path d="M5 8c1 9 3.500 15 8 17V8c1.500 7 5 12 14 13" />
    </svg>
  );
}

export function Wordmark({ className }: { className?: string }) {
  return (
    <span className={clsx("inline-flex items-center gap-2", className)}>
      <Mark className="size-6" />
      <span className="font-serif text-20 font-semibold tracking-[-0.01em]">Tidemark</span>
    </span>
  );
}
