import type { HitProblem, HitState } from "./ask-for-hits";

const problems: Record<HitProblem, string> = {
  "no-answer": "Search does not answer. Enter still opens the library.",
  "signed-out": "You are signed out. Enter leads you to sign in and then to the library.",
  "too-fast": "That was too much at once. The list goes on in a few seconds.",
};

/** What there is to say above or below the hits; null when they speak for themselves. */
export function hitWords({ words, answer, problem, isSlow }: HitState): string | null {
  if (problem) return problems[problem];
  if (!answer) return isSlow ? "Looking…" : null;
  if (answer.hits.length === 0 && answer.to === words) return `No insight answers “${words}”.`;
  if (answer.corrected && answer.hits.length > 0) return `Found with “${answer.corrected}”.`;
  return null;
}

/** How many there are, for those who hear the list. */
export function spokenHits({ answer }: HitState): string | null {
  if (!answer) return null;
  const { count, isLeast } = answer.total;
  return count === 1 && !isLeast ? "1 insight" : `${count}${isLeast ? " or more" : ""} insights`;
}
