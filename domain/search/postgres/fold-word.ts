/** Letters whose mark is part of them, so that taking marks away does not reach them. */
const letters: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ħ: "h",
  ı: "i",
  ŋ: "n",
  ς: "σ",
  ё: "е",
  أ: "ا",
  إ: "ا",
  آ: "ا",
  ٱ: "ا",
  ى: "ي",
};
const markedLetters = new RegExp(`[${Object.keys(letters).join("")}]`, "g");
/** Marks that are left out in everyday writing; in other scripts they are vowels, and stay. */
const markedByChoice = /[\p{sc=Latin}\p{sc=Greek}]\p{M}*/gu;
const pointing = /[\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]/g;
const plain = /^[a-z0-9]*$/;
const longest = 64;

const mayBeMarked = /[\p{sc=Latin}\p{sc=Greek}]/u;

/** The word with its accents, where it has any that folding takes away: stemmers know more endings with them. */
export function accentedForm(word: string, folded: string): string | null {
  const lower = word.toLowerCase();
  if (plain.test(lower) || !mayBeMarked.test(lower)) return null;
  const whole = lower.normalize("NFC").replace(/['’]/g, "").slice(0, longest);
  return whole === folded ? null : whole;
}

/** A word as it is compared: without case, accents and the ways one letter can be written. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (plain.test(lower)) return lower.slice(0, longest);
  const folded = lower
    .normalize("NFKC")
    .toLowerCase()
    .replace(pointing, "")
    .replace(markedByChoice, (letter) => letter.normalize("NFD").replace(/\p{M}/gu, ""))
    .replace(markedLetters, (letter) => letters[letter] ?? letter)
    .replace(/['’]s$|['’]/g, "")
    .normalize("NFC");
  return [...folded].slice(0, longest).join("");
}
