/** What somebody who has read all of the demo's records would put before the people of an initiative. */
export type Expected = {
  relevant: string[];
  /** Those that are close by their words and of no use for it. */
  tempting: string[];
};

export const expectedMatches: Record<string, Expected> = {
  "pension-signup": {
    relevant: [
      "default-effect",
      "nudges-shrink-at-scale",
      "choice-overload-conditional",
      "choice-overload-jam",
      "anchoring-replicates",
    ],
    tempting: ["hick-hyman-choices", "ego-depletion-not-replicated", "peak-end-rule"],
  },
  "museum-tickets": {
    relevant: ["banner-blindness", "f-pattern-scanning", "response-time-limits", "search-delay-costs-usage"],
    tempting: ["fitts-target-size", "choice-overload-jam", "inline-validation"],
  },
  "claims-form": {
    relevant: [
      "inline-validation",
      "sign-first-retracted",
      "five-user-tests",
      "five-user-tests-vary",
      "ego-depletion-not-replicated",
    ],
    tempting: ["testing-effect", "small-reviews", "default-effect"],
  },
  "scoreboard-trust": {
    relevant: [
      "peeking-inflates-false-positives",
      "sample-ratio-mismatch",
      "twymans-law",
      "simpsons-paradox-berkeley",
      "cuped-variance-reduction",
      "most-ideas-do-not-win",
    ],
    tempting: ["hawthorne-reanalysis", "offline-accuracy-not-shipped", "five-user-tests"],
  },
  "lift-crews": {
    relevant: [
      "spacing-effect",
      "testing-effect",
      "forgetting-curve-replicated",
      "learning-styles-unsupported",
      "transactive-memory",
    ],
    tempting: ["peak-end-rule", "hawthorne-reanalysis", "code-review-spreads-knowledge"],
  },
  "engineering-council": {
    relevant: [
      "code-review-spreads-knowledge",
      "small-reviews",
      "ai-assistant-speedup-simple-task",
      "ai-assistant-slowdown-experts",
      "password-expiry",
    ],
    tempting: ["response-time-limits", "offline-accuracy-not-shipped", "most-ideas-do-not-win"],
  },
};
