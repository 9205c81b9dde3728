type Named = { name: string; synonyms: string[] };

const mostShown = 5;

/** Topics of which a word begins as one of the words asked for does, or the other way round. */
export function topicsThatFit<Topic extends Named>(topics: Topic[], asked: string): Topic[] {
  const words = wordsOf(asked);
  return topics
    .filter(({ name, synonyms }) =>
      wordsOf([name, ...synonyms].join(" ")).some((own) => words.some((word) => isNear(own, word))),
    )
    .slice(0, mostShown);
}

const wordsOf = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2);

/** Half a word and its other endings are near it. */
function isNear(own: string, word: string) {
  const shared = Math.min(own.length, word.length, 6);
  return shared > 2 && own.slice(0, shared) === word.slice(0, shared);
}
