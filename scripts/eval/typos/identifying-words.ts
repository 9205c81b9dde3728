import type { CollectionText } from "../search/read-collection";

const typoable = /^[a-z]{5,}$/;

export type Intended = { id: string; words: string[] };

/**
 * For each document at most so many words of its title (of its text, where it has none) that fewest others hold, in the order they
 * stand in: as somebody would type who remembers it. Only those of which one may be misspelt.
 */
export function identifyingWords(docs: CollectionText[], most: number): Intended[] {
  const texts = docs.map(({ title, text }) => new Set(wordsOf(`${title} ${text}`)));
  const counts = new Map<string, number>();
  for (const words of texts) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return docs.flatMap(({ id, title, text }) => {
    const said = [...new Set(wordsOf(title || text.slice(0, 200)))].filter((word) => word.length > 2);
    const telling = said.toSorted((one, other) => (counts.get(one) ?? 0) - (counts.get(other) ?? 0));
    const kept = telling.slice(0, most);
    const words = said.filter((word) => kept.includes(word));
    return words.some((word) => mayBeMisspelt(word)) ? [{ id, words }] : [];
  });
}

export const mayBeMisspelt = (word: string) => typoable.test(word);

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
