export type DrawingName = "shore" | "shell" | "bottle" | "boats" | "buoy";

/** A small line drawing in the hand of the house; says nothing that the words beside it do not say. */
export function Drawing({ name }: { name: DrawingName }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 160 96"
      className="h-24 w-40 text-muted"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {drawings[name]}
    </svg>
  );
}

const water = (
  <path
    className="text-tide"
    stroke="currentColor"
    d="M12 80c8-5 16-5 24 0s16 5 24 0 16-5 24 0 16 5 24 0 16-5 24 0 11 4 16 1"
  />
);

const drawings = { shore: water, shell: water, bottle: water, boats: water, buoy: water };
