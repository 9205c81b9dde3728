import clsx from "clsx";
import type { ReactNode } from "react";

export type DrawingName = "shore" | "shell" | "bottle" | "boats" | "buoy";

/** A small line drawing in the hand of the house; says nothing that the words beside it do not say. */
export function Drawing({ name, className }: { name: DrawingName; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 160 96"
      className={clsx("h-24 w-40 text-muted print:hidden", className)}
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

/** Water is always drawn in the colour of the tide. */
const water = (d: string) => <path className="text-tide" stroke="currentColor" d={d} />;

const drawings: Record<DrawingName, ReactNode> = {
  shore: (
    <>
      <path d="M60 52a20 20 0 0 1 40 0" />
      <path d="M80 22v-5M58.5 31l-3.6-3.6M101.5 31l3.6-3.6" />
      <path d="M26 52h108" />
      {water("M42 64q4.75-4 9.5 0t9.5 0 9.5 0 9.5 0 9.5 0 9.5 0 9.5 0 9.5 0")}
      {water("M61 74q4.75-4 9.5 0t9.5 0 9.5 0 9.5 0")}
      {water("M70.5 84q4.75-4 9.5 0t9.5 0")}
    </>
  ),
  shell: (
    <>
      <path d="M72 84L43.9 66.1A9.5 9.5 0 0 1 46.9 45.2A9.5 9.5 0 0 1 57.1 33.3A9.5 9.5 0 0 1 71.8 26.7A9.5 9.5 0 0 1 88.2 26.7A9.5 9.5 0 0 1 102.9 33.3A9.5 9.5 0 0 1 113.1 45.2A9.5 9.5 0 0 1 116.1 66.1L88 84" />
      <path d="M76.0 78L48.9 47.5M77.6 78L58.5 36.3M79.2 78L72.3 30.1M80.8 78L87.7 30.1M82.4 78L101.5 36.3M84.0 78L111.1 47.5" />
      <path d="M70 84c3-2.5 17-2.5 20 0" />
      {water("M22 88q4.75-4 9.5 0t9.5 0M119 88q4.75-4 9.5 0t9.5 0")}
    </>
  ),
  bottle: (
    <>
      <g transform="rotate(-24 80 54)">
        <path d="M52 41h30c6 0 7 6 14 6h12v14H96c-7 0-8 6-14 6H52a8 8 0 0 1-8-8V49a8 8 0 0 1 8-8z" />
        <path d="M108 48.5h6v11h-6" />
        <path d="M54 49h18v10H54zM58 53h10" />
      </g>
      {water(
        "M18 78q5.2-4.5 10.4 0t10.4 0 10.4 0 10.4 0 10.4 0 10.4 0 10.4 0 10.4 0 10.4 0 10.4 0 10.4 0 10.4 0",
      )}
      {water("M49.2 88q5.2-4.5 10.4 0t10.4 0 10.4 0 10.4 0")}
    </>
  ),
  boats: (
    <>
      <path d="M38 66h40l-7 10H46z" />
      <path d="M58 66V24" />
      <path d="M62 28c10 8 15 20 16 32H62zM54 34c-7 7-11 16-12 26h12z" />
      <path d="M106 68h22l-4 8h-14z" />
      <path d="M117 68V46M120 49c5 4 7 9 8 15h-8z" />
      {water(
        "M18 82q5.2-4.5 10.4 0t10.4 0 10.4 0 10.4 0 10.4 0 10.4 0 10.4 0 10.4 0 10.4 0 10.4 0 10.4 0 10.4 0",
      )}
    </>
  ),
  buoy: (
    <>
      <path d="M62 76l9-36h18l9 36" />
      <path d="M67.5 54h25M64 68h32" />
      <path d="M75 40v-8a5 5 0 0 1 10 0v8" />
      <path d="M66 28h-6M94 28h6M80 20v-6" />
      {water(
        "M18 80q5.2-4.5 10.4 0t10.4 0 10.4 0 10.4 0 10.4 0 10.4 0 10.4 0 10.4 0 10.4 0 10.4 0 10.4 0 10.4 0",
      )}
      {water("M49.2 89q5.2-4.5 10.4 0t10.4 0 10.4 0 10.4 0")}
    </>
  ),
};
