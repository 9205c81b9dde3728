import { contentInput, type InsightContent } from "@/domain/insights/content-input";
import type { Seeded } from "@/scripts/faults/seeded";
import type { Prose } from "./prose";

const certainties = ["high", "moderate", "moderate", "low", "low", "very-low", null] as const;
const kinds = ["study", "publication", "experiment", "dataset", "dashboard", "quote"] as const;

/** One record of about `words` words (a third less or more), complete enough to be published. */
export function generateContent(
  random: Seeded,
  prose: Prose,
  { words, topicIds }: { words: number; topicIds: string[] },
): InsightContent {
  const subject = prose.subject();
  const long = Math.round(words * random.between(0.67, 1.33));
  const share = (part: number) => prose.paragraph(subject, Math.max(8, Math.round(long * part)));
  const points = (letter: string, count: number) =>
    Array.from({ length: count }, (_, index) => ({
      id: `${letter}${index}`,
      text: prose.sentence(subject, 14),
    }));
  return contentInput.parse({
    statement: prose.sentence(subject, 18).slice(0, 200),
    summary: share(0.1),
    certainty: random.pick(certainties),
    certaintyReason: prose.sentence(subject, 14),
    businessContext: share(0.1),
    goals: points("g", 2),
    nonGoals: points("n", 1),
    limitations: points("l", 3),
    usageDo: points("d", 2),
    usageDont: points("x", 1),
    background: share(0.18),
    method: share(0.18),
    evaluation: share(0.12),
    openQuestions: share(0.08),
    topicIds,
    evidence: Array.from({ length: 1 + Math.floor(random.next() * 3) }, (_, index) => ({
      id: `e${index}`,
      kind: random.pick(kinds),
      direction: random.next() < 0.85 ? "supports" : "contradicts",
      strength: random.pick(["high", "moderate", "low", "very-low"] as const),
      title: prose.sentence(subject, 8),
      publishedOn: String(2008 + Math.floor(random.next() * 18)),
    })),
    prompts: [
      {
        id: "q1",
        question: `${prose.sentence(subject, 10).slice(0, -1)}?`,
        answer: prose.sentence(subject, 10),
      },
    ],
  });
}
