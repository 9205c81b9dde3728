const shortest = 4;
const longest = 40;
const letters = /^[\p{L}\p{M}]+$/u;
const signs = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}]/u;

/** Whether typos are looked for: in shorter words and in numbers anything is near anything. */
export const mayBeTypo = (word: string) => {
  const { length } = [...word];
  return length >= shortest && length <= longest && letters.test(word) && !signs.test(word);
};

/** A word and what is left of it with any one letter taken out: two words one edit apart share one of these. */
export function nearbyOf(word: string): string[] {
  const all = [...word];
  if (!letters.test(word) || signs.test(word) || all.length < shortest - 1 || all.length > longest) return [];
  const shorter = all.map((_, place) => all.filter((_letter, other) => other !== place).join(""));
  return [...new Set([word, ...shorter])];
}

/** How many letters were put in, left out, changed, or swapped with the next one. */
export function editsBetween(one: string, other: string): number {
  const [a, b] = [[...one], [...other]];
  let [twoBefore, before]: [number[], number[]] = [[], b.map((_, place) => place).concat(b.length)];
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      let least = Math.min(
        (before[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (before[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        least = Math.min(least, (twoBefore[column - 2] ?? 0) + 1);
      current.push(least);
    }
    [twoBefore, before] = [before, current];
  }
  return before[b.length] ?? 0;
}
