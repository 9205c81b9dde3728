import type { Brief } from "@/domain/initiatives/match-query";
import { proseOf } from "@/scripts/bench/library/prose";
import { seeded } from "@/scripts/faults/seeded";

/** Briefs of about so many words, each about one of the library's subjects and in other words than its records. */
export function generateBriefs(count: number, words: number, seed: number): Brief[] {
  const random = seeded(seed);
  // The same subjects as the generated library's, whose prose begins with this seed as well.
  const prose = proseOf(seeded(2026));
  return Array.from({ length: count }, () => {
    const subject = prose.subject();
    const paragraphs = Array.from({ length: 5 }, () => prose.paragraph(subject, words / 5));
    const keywords = random.next() < 0.5 ? [random.pick(subject)] : [];
    return { title: prose.sentence(subject, 10), text: paragraphs.join("\n\n"), topicIds: [], keywords };
  });
}
