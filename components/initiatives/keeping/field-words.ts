import { usualDays } from "@/domain/initiatives/initiative-input";

export const briefHint =
  "What is to be decided, for whom, and why now. What we know is found by these words. Markdown works.";
export const endHint = `Empty means ${usualDays} days after kickoff.`;
export const visibilityOptions = [
  { value: "everyone", label: "Everybody who signs in" },
  {
    value: "restricted",
    label: "Only those who are on it",
    hint: "Its owner, and the people and teams on it. Administrators can open it, and that is recorded.",
  },
];
