import type { FoundMatch } from "@/domain/initiatives/match-query";
import type { Matcher } from "@/domain/initiatives/matcher";

/** As the matcher would find an insight: above the line unless said otherwise. */
export const foundMatch = (insightId: string, changes: Partial<FoundMatch> = {}): FoundMatch => ({
  ...{ insightId, score: 0.8, isStrong: true, pairIds: [], passage: null },
  reasons: [{ kind: "terms", terms: [{ word: "plans", weight: 1 }] }],
  ...changes,
});

/** A matcher that finds just these, whatever it is asked. */
export function standInMatcher(found: FoundMatch[] = []): Matcher & { asked: unknown[] } {
  const asked: unknown[] = [];
  return {
    asked,
    findMatches: async (_actor, brief, _now, options) => {
      asked.push({ ...brief, ...options });
      return { matches: found };
    },
    findInitiativesFor: async () => [],
    writeBriefTerms: async () => {},
  };
}
