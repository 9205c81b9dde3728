import { foldWord } from "../../search/postgres/fold-word";
import { isPair, wordsOfPair } from "./bags";
import { everydayWords } from "./everyday-words";
import type { Asked } from "./resemblance";
import type { Shelf } from "./shelf";

/** A word or two in a row that brief and record share, as it stands in the brief, and how much of the whole it is. */
export type SharedTerm = { word: string; weight: number; terms: number[] };

/** So many tell a reader why; what adds less than this is noise. */
const mostShown = 6;
const leastShown = 0.04;
/** From what share of the lighter of its words on two in a row are named together. */
const asPhrase = 0.3;

/** What a brief and one of the records share, the most telling first. */
export function sharedTerms(
  asked: Asked,
  row: number,
  { bags, weights }: Shelf,
  said: Map<number, string>,
): SharedTerm[] {
  const shares = new Map<number, number>();
  let all = 0;
  for (let at = bags.starts[row] ?? 0; at < (bags.starts[row + 1] ?? 0); at += 1) {
    const place = bags.places[at] ?? 0;
    const share = (asked.get(place) ?? 0) * (weights[at] ?? 0);
    if (share <= 0) continue;
    shares.set(bags.keys[place] ?? 0, share);
    all += share;
  }
  const named = joined(shares, said)
    .flatMap(({ key, terms, share }) => {
      const word = said.get(key);
      return word ? [{ word, weight: share / all, terms }] : [];
    })
    .sort((one, other) => other.weight - one.weight || one.word.localeCompare(other.word))
    .filter(({ weight }, place) => place === 0 || weight >= leastShown);
  const telling = named.filter(({ word }) => !isPale(word));
  return (telling.length > 0 ? telling : named).slice(0, mostShown);
}

/** What nobody takes for a reason: a figure of one or two digits, or a word that every text may hold. */
const isPale = (word: string) => /^\d{1,2}$/.test(word) || everyday.has(foldWord(word));
const everyday = new Set(everydayWords);

/** Words by themselves, and two that are said in a row as one. */
function joined(shares: Map<number, number>, said: Map<number, string>) {
  const left = new Map([...shares].filter(([key]) => !isPair(key)));
  const phrases: { key: number; terms: number[]; share: number }[] = [];
  const pairs = [...shares]
    .filter(([key]) => isPair(key) && said.has(key))
    .sort(([, one], [, other]) => other - one);
  for (const [key, share] of pairs) {
    const [first, second] = wordsOfPair(key);
    const [one, other] = [left.get(first), left.get(second)];
    if (one === undefined || other === undefined || share < asPhrase * Math.min(one, other)) continue;
    left.delete(first);
    left.delete(second);
    phrases.push({ key, terms: [first, second], share: share + one + (first === second ? 0 : other) });
  }
  return [...phrases, ...Array.from(left, ([key, share]) => ({ key, terms: [key], share }))];
}
