/** The ground, edge and states shared by everything one types into. */
export const controlLook = [
  "w-full rounded-small border border-edge bg-surface px-3 text-17 text-ink transition-colors",
  "hover:border-ink focus-visible:outline-offset-0 focus-visible:border-tide",
  "aria-invalid:border-coral disabled:border-line disabled:bg-wash disabled:text-muted",
];
