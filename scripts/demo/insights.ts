import type { DemoInsight } from "./demo-insight";
import { aiAssistantSlowdownExperts } from "./insights/ai-assistant-slowdown-experts";
import { aiAssistantSpeedupSimpleTask } from "./insights/ai-assistant-speedup-simple-task";
import { anchoringReplicates } from "./insights/anchoring-replicates";
import { bannerBlindness } from "./insights/banner-blindness";
import { choiceOverloadConditional } from "./insights/choice-overload-conditional";
import { choiceOverloadJam } from "./insights/choice-overload-jam";
import { codeReviewSpreadsKnowledge } from "./insights/code-review-spreads-knowledge";
import { cupedVarianceReduction } from "./insights/cuped-variance-reduction";
import { defaultEffect } from "./insights/default-effect";
import { egoDepletionNotReplicated } from "./insights/ego-depletion-not-replicated";
import { egoDepletionOriginal } from "./insights/ego-depletion-original";
import { fPatternScanning } from "./insights/f-pattern-scanning";
import { fittsTargetSize } from "./insights/fitts-target-size";
import { fiveUserTests } from "./insights/five-user-tests";
import { fiveUserTestsVary } from "./insights/five-user-tests-vary";
import { forgettingCurveReplicated } from "./insights/forgetting-curve-replicated";
import { hawthorneReanalysis } from "./insights/hawthorne-reanalysis";
import { hickHymanChoices } from "./insights/hick-hyman-choices";
import { inlineValidation } from "./insights/inline-validation";
import { latencySalesFolklore } from "./insights/latency-sales-folklore";
import { learningStylesUnsupported } from "./insights/learning-styles-unsupported";
import { mostIdeasDoNotWin } from "./insights/most-ideas-do-not-win";
import { nudgesShrinkAtScale } from "./insights/nudges-shrink-at-scale";
import { offlineAccuracyNotShipped } from "./insights/offline-accuracy-not-shipped";
import { passwordExpiry } from "./insights/password-expiry";
import { peakEndRule } from "./insights/peak-end-rule";
import { peekingInflatesFalsePositives } from "./insights/peeking-inflates-false-positives";
import { responseTimeLimits } from "./insights/response-time-limits";
import { sampleRatioMismatch } from "./insights/sample-ratio-mismatch";
import { searchDelayCostsUsage } from "./insights/search-delay-costs-usage";
import { signFirstRetracted } from "./insights/sign-first-retracted";
import { simpsonsParadoxBerkeley } from "./insights/simpsons-paradox-berkeley";
import { smallReviews } from "./insights/small-reviews";
import { spacingEffect } from "./insights/spacing-effect";
import { testingEffect } from "./insights/testing-effect";
import { transactiveMemory } from "./insights/transactive-memory";
import { twymansLaw } from "./insights/twymans-law";

/** The findings of the demo library, in the order in which they are told. */
export const demoInsights: DemoInsight[] = [
  choiceOverloadJam,
  choiceOverloadConditional,
  fiveUserTests,
  fiveUserTestsVary,
  fPatternScanning,
  inlineValidation,
  bannerBlindness,
  fittsTargetSize,
  hickHymanChoices,
  responseTimeLimits,
  searchDelayCostsUsage,
  latencySalesFolklore,
  mostIdeasDoNotWin,
  sampleRatioMismatch,
  twymansLaw,
  peekingInflatesFalsePositives,
  cupedVarianceReduction,
  simpsonsParadoxBerkeley,
  offlineAccuracyNotShipped,
  defaultEffect,
  nudgesShrinkAtScale,
  signFirstRetracted,
  anchoringReplicates,
  egoDepletionOriginal,
  egoDepletionNotReplicated,
  peakEndRule,
  hawthorneReanalysis,
  spacingEffect,
  testingEffect,
  forgettingCurveReplicated,
  learningStylesUnsupported,
  transactiveMemory,
  codeReviewSpreadsKnowledge,
  smallReviews,
  passwordExpiry,
  aiAssistantSpeedupSimpleTask,
  aiAssistantSlowdownExperts,
];
