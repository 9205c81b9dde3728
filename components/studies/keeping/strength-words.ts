import type { Certainty } from "@/domain/evidence/evidence-input";

/** GRADE's levels as one chooses them. */
export const strengthWords: Record<Certainty, string> = {
  high: "High",
  moderate: "Moderate",
  low: "Low",
  "very-low": "Very low",
};
