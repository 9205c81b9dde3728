import type { DismissReason } from "./judging-input";

/** Something people said of an insight on one initiative, with the stems that brief and record shared then. */
export type CountingOpinion = {
  initiativeId: string;
  personId: string;
  kind: "accepted" | "dismissed" | "added" | "undone";
  reason: DismissReason | null;
  terms: string[];
};

/** How much an insight is raised or lowered where a brief shares those stems, and why in words. */
export type Lesson = { factor: number; sentence: string };

/** What one opinion moves when all of its stems are met again. */
const step = 0.05;
/** What all together move at most: one person on one initiative only a third of it. */
const most = { alone: 0.05, agreed: 0.15 };

/**
 * What is learnt for one insight from what was said of it elsewhere, gently: each opinion moves it by 5 % times the share of
 * its stems that this brief has as well; all together by 15 % at most, and by more than 5 % only where two different
 * people or two different initiatives agree. *Already decided* teaches nothing. Null where nothing is learnt.
 */
export function lessonOf(opinions: CountingOpinion[], stems: ReadonlySet<string>): Lesson | null {
  const felt = opinions
    .map((opinion) => ({ ...opinion, pull: leaning(opinion) * shareOf(opinion.terms, stems) }))
    .filter(({ pull }) => pull !== 0);
  const pull = felt.reduce((all, opinion) => all + opinion.pull, 0);
  if (pull === 0) return null;
  const agreeing = felt.filter((opinion) => Math.sign(opinion.pull) === Math.sign(pull));
  const initiatives = new Set(agreeing.map(({ initiativeId }) => initiativeId)).size;
  const people = new Set(agreeing.map(({ personId }) => personId)).size;
  const bound = initiatives > 1 || people > 1 ? most.agreed : most.alone;
  const moved = Math.max(-bound, Math.min(bound, pull * step));
  return { factor: 1 + moved, sentence: inWords(moved > 0, initiatives) };
}

function leaning({ kind, reason }: CountingOpinion) {
  if (kind === "accepted" || kind === "added") return 1;
  return kind === "dismissed" && reason !== "already decided" ? -1 : 0;
}

function shareOf(terms: string[], stems: ReadonlySet<string>) {
  if (terms.length === 0) return 0;
  return terms.filter((term) => stems.has(term)).length / terms.length;
}

function inWords(isRaised: boolean, initiatives: number) {
  const where = initiatives === 1 ? "another initiative" : `${initiatives} other initiatives`;
  return isRaised
    ? `it was accepted on ${where} with the same words`
    : `it was set aside on ${where} with the same words, and still fits`;
}
