import type { Brief } from "../match-query";
import { briefParts } from "./brief-parts";

/** Shorter words are mostly those that every text has. */
const shortest = 4;
/** What share of the words may change without the brief meaning something else. */
const slight = 0.1;

/** Whether a brief now says something else: other topics or keywords, or more than a few of its words. */
export function changedInSubstance(before: Brief, after: Brief): boolean {
  if (!areSame(before.topicIds, after.topicIds)) return true;
  if (!areSame(before.keywords.map(folded), after.keywords.map(folded))) return true;
  const [one, other] = [wordsIn(before), wordsIn(after)];
  const words = new Set([...one.keys(), ...other.keys()]);
  let [shared, all] = [0, 0];
  for (const word of words) {
    const [then, now] = [one.get(word) ?? 0, other.get(word) ?? 0];
    shared += Math.min(then, now);
    all += Math.max(then, now);
  }
  return all > 0 && 1 - shared / all > slight;
}

const folded = (keyword: string) => keyword.trim().toLowerCase();

const areSame = (some: string[], others: string[]) =>
  new Set(some).size === new Set(others).size && some.every((one) => others.includes(one));

/** How much each word says, said often only a little more than said once. */
function wordsIn({ title, text }: Brief) {
  const times = new Map<string, number>();
  for (const { tokens, weight } of briefParts({ title, text, keywords: [] }))
    for (const { word } of tokens)
      if (word.length >= shortest || !/^[a-z]+$/.test(word)) times.set(word, (times.get(word) ?? 0) + weight);
  return new Map(Array.from(times, ([word, count]) => [word, Math.sqrt(count)]));
}
