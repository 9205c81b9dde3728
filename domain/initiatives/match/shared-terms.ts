import type { Features } from "./features";
import { firstOf, isPair, pairOf, secondOf } from "./features";
import type { Rarity } from "./rarity";
import { type Vector, vectorOf } from "./space";

/** Words or pairs of words that brief and record share, as they stand in the brief, and how much of the whole each is. */
export type SharedTerm = { word: string; weight: number; terms: number[] };

/** So many tell a reader why; what adds less than this is noise. */
const mostShown = 6;
const leastShown = 0.04;
/** From what share of its words' weight on two in a row are named together. */
const asPhrase = 0.3;

export function sharedTerms(
  asked: Features,
  record: Vector,
  rarity: Rarity,
  said: Map<number, string>,
): SharedTerm[] {
  const brief = vectorOf(asked, rarity);
  const weights = new Map(brief.keys.map((key, place) => [key, brief.weights[place] ?? 0]));
  const shares = new Map<number, number>();
  for (const [place, key] of record.keys.entries()) {
    const share = (weights.get(key) ?? 0) * (record.weights[place] ?? 0);
    if (share > 0) shares.set(key, share);
  }
  const all = [...shares.values()].reduce((sum, share) => sum + share, 0);
  const named = joined(shares)
    .filter(({ terms }) => said.has(keyOf(terms)))
    .map(({ terms, share }) => ({ word: said.get(keyOf(terms)) ?? "", weight: share / all, terms }));
  return named
    .sort((one, other) => other.weight - one.weight || one.word.localeCompare(other.word))
    .filter(({ weight }, place) => place === 0 || weight >= leastShown)
    .slice(0, mostShown);
}

const keyOf = ([first = 0, second]: number[]) => (second === undefined ? first : pairOf(first, second));

/** Words by themselves, and two that are said in a row as one. */
function joined(shares: Map<number, number>) {
  const left = new Map([...shares].filter(([key]) => !isPair(key)));
  const phrases: { terms: number[]; share: number }[] = [];
  const pairs = [...shares].filter(([key]) => isPair(key)).sort(([, one], [, other]) => other - one);
  for (const [pair, share] of pairs) {
    const [first, second] = [firstOf(pair), secondOf(pair)];
    const [one, other] = [left.get(first), left.get(second)];
    if (one === undefined || other === undefined || share < asPhrase * Math.min(one, other)) continue;
    left.delete(first);
    if (first !== second) left.delete(second);
    phrases.push({ terms: [first, second], share: share + one + (first === second ? 0 : other) });
  }
  return [...phrases, ...Array.from(left, ([term, share]) => ({ terms: [term], share }))];
}
