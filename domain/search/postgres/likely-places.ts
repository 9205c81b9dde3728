/** Sentences, or what stands for them. */
const sentences = /[^.!?\n…]+[.!?\n…]*/g;
const ascii = /^[\0-\x7f]*$/;
const inside = /['-]/g;

export type Stretch = { text: string; start: number };

/**
 * The sentences of a text that may hold one of the words, so that not all of it need be taken apart. Words are folded;
 * a sentence with other letters than plain ones may always hold them.
 */
export function likelyPlaces(text: string, likely: RegExp): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { 0: sentence, index } of text.matchAll(sentences))
    if (!ascii.test(sentence) || likely.test(sentence) || likely.test(sentence.replace(inside, "")))
      stretches.push({ text: sentence, start: index });
  return stretches;
}

/** Finds any of these words, or a part of what they stand in. */
export function anyOf(words: string[]): RegExp {
  const shortest: string[] = [];
  for (const word of words.toSorted((one, other) => one.length - other.length))
    if (!shortest.some((part) => word.includes(part))) shortest.push(word);
  const escaped = shortest.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return escaped.length > 0 ? new RegExp(escaped.join("|"), "i") : /(?!)/;
}
