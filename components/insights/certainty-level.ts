import type { CertaintyLevel } from "@/components/ui/certainty";
import type { Certainty } from "@/domain/evidence/evidence-input";

/** A stored rating as the sign names it; imported records may have none. */
export const certaintyLevel = (certainty: Certainty | null): CertaintyLevel =>
  certainty === null ? "unrated" : certainty === "very-low" ? "very low" : certainty;
