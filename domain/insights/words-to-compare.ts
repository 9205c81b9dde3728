/** Scripts that set no blanks between words, and signs made of several: only these need the slow, knowing way. */
const unspaced =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{Extended_Pictographic}\p{Regional_Indicator}]|\u200d|\ufe0f/u;
const stretches = /[^\S\n]+|\n|\S+/g;
const spacedWords = /[\p{L}\p{M}\p{N}_'’]+|[^\p{L}\p{M}\p{N}_'’]/gu;

/** A text in words, blanks and signs; put together again they are the text. */
export function wordsOf(text: string, language: string): string[] {
  // The rest of a code may be one that Intl refuses, and changes no border of a word.
  const [primary = "en"] = language.split("-");
  const segmenter = new Intl.Segmenter(primary, { granularity: "word" });
  return stretchesOf(text).flatMap((stretch) =>
    unspaced.test(stretch)
      ? Array.from(segmenter.segment(stretch), ({ segment }) => segment)
      : stretch.match(/^\s/)
        ? [stretch]
        : (stretch.match(spacedWords) ?? []),
  );
}

/** How many letters stand where words are slow to find. */
export const unspacedLetters = (text: string) =>
  stretchesOf(text).reduce((sum, stretch) => sum + (unspaced.test(stretch) ? stretch.length : 0), 0);

const stretchesOf = (text: string) => text.match(stretches) ?? [];
