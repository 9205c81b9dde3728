import type { DemoInsight } from "./demo-insight";
import { anchoringReplicates } from "./insights/anchoring-replicates";
import { codeReviewSpreadsKnowledge } from "./insights/code-review-spreads-knowledge";
import { defaultEffect } from "./insights/default-effect";
import { passwordExpiry } from "./insights/password-expiry";
import { spacingEffect } from "./insights/spacing-effect";

/** What a record said before it was revised: the next text is published so many days ago, with this note. */
export type EarlierText = {
  slug: string;
  revisedDaysAgo: number;
  note: string;
  before: Partial<DemoInsight["content"]>;
};

const only = <Item extends { id: string }>(items: Item[] | undefined, ...ids: string[]) =>
  (items ?? []).filter(({ id }) => ids.includes(id));

const whenNobodyActs: Partial<DemoInsight["content"]> = {
  statement: "Whatever option applies when people do nothing is chosen far more often.",
  summary:
    "Most people stay with whatever is preselected: asked about organ donation, 42% agreed when they had to opt in and 82% when they had to opt out. Preselect what an informed person would want, and make changing it easy.",
  certainty: "moderate",
  certaintyReason: "One online experiment with a hypothetical choice.",
  goals: only(defaultEffect.content.goals, "g1"),
  nonGoals: only(defaultEffect.content.nonGoals, "n1"),
  limitations: only(defaultEffect.content.limitations, "l1"),
  usageDo: only(defaultEffect.content.usageDo, "d1"),
  usageDont: only(defaultEffect.content.usageDont, "x1"),
  method: "An online experiment that varied only the default.",
  evaluation: "Asked to choose with nothing preselected, 79% consented, nearly as many as under opt-out.",
  openQuestions: "Does more consent lead to more donations?",
  evidence: only(defaultEffect.content.evidence, "e1"),
  prompts: only(defaultEffect.content.prompts, "q2"),
};

/** Oldest first within a record. */
export const earlierTexts: EarlierText[] = [
  {
    slug: "default-effect",
    revisedDaysAgo: 540,
    note: "Adds the meta-analysis of 58 studies.",
    before: whenNobodyActs,
  },
  {
    slug: "default-effect",
    revisedDaysAgo: 362,
    note: "Answers the open question: a recorded choice is not yet the outcome. Narrows the statement.",
    before: {
      ...whenNobodyActs,
      summary:
        "Most people stay with whatever is preselected. Across 58 studies the pull of a default is strong, but it varies widely. Preselect what an informed person would want, and make changing it easy.",
      certainty: "high",
      certaintyReason: "A meta-analysis and an experiment agree.",
      limitations: only(defaultEffect.content.limitations, "l1", "l4"),
      usageDont: defaultEffect.content.usageDont,
      method: "An online experiment that varied only the default, and a meta-analysis of such studies.",
      evidence: only(defaultEffect.content.evidence, "e1", "e2"),
    },
  },
  {
    slug: "password-expiry",
    revisedDaysAgo: 295,
    note: "Adds revision 4 of the guidance, which makes a rule of what was advice.",
    before: {
      summary:
        "When people must change a password, they tend to vary the old one, and an attacker who knows the old one finds the new one quickly. US federal guidance advises against periodic changes. Ask for length, block known-breached values, and force a change only after a compromise.",
      certaintyReason:
        "High for the policy, on which the study and the federal guidance agree; medium for the exact rates of attack.",
      evaluation:
        "17% of the new passwords were guessed within five online tries, and 41% offline in seconds. The guidance followed: *should not* require periodic change (revision 3, 2017).",
      evidence: only(passwordExpiry.content.evidence, "e1", "e2"),
    },
  },
  {
    slug: "spacing-effect",
    revisedDaysAgo: 612,
    note: "Adds the comparison of expanding and equal gaps, and the second question.",
    before: {
      limitations: only(spacingEffect.content.limitations, "l1", "l2", "l4"),
      evaluation:
        "The study of 2008 followed over 1,350 people with gaps of up to 3.5 months and tests up to a year later. The best gap grew with the delay, though more slowly than the delay itself.",
      evidence: only(spacingEffect.content.evidence, "e1", "e2"),
      prompts: only(spacingEffect.content.prompts, "q1"),
    },
  },
  {
    slug: "anchoring-replicates",
    revisedDaysAgo: 4,
    note: "Adds a limit: what a number does to willingness to pay is far less stable than what it does to estimates.",
    before: { limitations: only(anchoringReplicates.content.limitations, "l1", "l2", "l3") },
  },
  {
    slug: "code-review-spreads-knowledge",
    revisedDaysAgo: 3,
    note: "Adds a limit: none of this was found for security review.",
    before: { limitations: only(codeReviewSpreadsKnowledge.content.limitations, "l1", "l2", "l3") },
  },
];
