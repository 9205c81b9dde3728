const small = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

/** Small numbers in words: "three". */
export const countWords = (count: number) => small[count] ?? String(count);

export const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** "one question", "three questions". */
export const questions = (count: number) => `${countWords(count)} question${count === 1 ? "" : "s"}`;

const secondsEach = 10;

/** How long answering takes, roughly. */
export function howLong(count: number) {
  const minutes = Math.round((count * secondsEach) / 60);
  if (count * secondsEach <= 60) return "under a minute";
  return minutes <= 1 ? "about a minute" : `about ${countWords(minutes)} minutes`;
}
