import type { Reader } from "@/components/insights/record/tongue";
import type { ReviewRound } from "@/domain/insights/review-query";
import { ReviewStatus } from "./review-status";

/** The rounds before, folded away: what was asked and what came of it. */
export function EarlierRounds({ rounds, reader }: { rounds: ReviewRound[]; reader: Reader }) {
  if (rounds.length === 0) return null;
  return (
    <details className="mt-12">
      <summary className="py-2 text-15 text-muted underline-offset-4 hover:underline">
        {rounds.length === 1 ? "One earlier review" : `${rounds.length} earlier reviews`}
      </summary>
      <ul className="mt-2 grid gap-4">
        {rounds.map((round) => (
          <li key={round.id}>
            <ReviewStatus round={round} reader={reader} />
          </li>
        ))}
      </ul>
    </details>
  );
}
