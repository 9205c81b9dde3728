import type { Check } from "./card-query";

/** Whether what was chosen or typed is right: of a short answer, compared without case and blanks at the ends. */
export function isRightGiven(check: Check, given: string): boolean {
  if (check.kind === "choices") return given === check.rightId;
  return check.accepted.some((one) => folded(one) === folded(given));
}

const folded = (words: string) => words.normalize("NFKC").trim().replace(/\s+/gu, " ").toLowerCase();
