import { decoderOf } from "./decode";

const reach = 24;
const punctuation = /^[‘’“”‚„‹›«»–—…•·¿¡€£¥¢©®™°§¶†‡²³ªº¼½¾×±µ\u00a0]$/;
const word = /^([\p{Lu}]?[\p{Ll}’'-]+|[\p{Lu}’'-]+)$/u;

/**
 * The words that came out of reading text as Windows-1252, if they look like what people write: one case, accents on
 * letters, quotes around them. Null when they do not, as with the torn letters of another encoding.
 */
export function naturalWords(samples: string[]): string[] | null {
  const natural = samples.filter(isNatural);
  if (natural.length < samples.length * 0.8) return null;
  const words = natural.filter((sample) => /\p{L}{2}/u.test(sample));
  return [...new Set([...words, ...natural])].slice(0, 8);
}

const isNatural = (sample: string) =>
  !/[ÿŸ]/.test(sample) &&
  sample
    .split(/(?=[^\p{L}])|(?<=[^\p{L}])/u)
    .every((part) => part === "'" || part === "-" || punctuation.test(part) || word.test(part));

/** The word around a byte above ASCII, as Windows-1252 would have it. */
export function wordAround(chunk: Buffer, place: number) {
  const text = decoderOf("windows-1252")(chunk.subarray(Math.max(0, place - reach), place + reach));
  const middle = Math.min(place, reach);
  const before = /[\p{L}’'-]*$/u.exec(text.slice(0, middle))?.[0] ?? "";
  const after = /^[\p{L}’'-]*/u.exec(text.slice(middle + 1))?.[0] ?? "";
  return `${before}${text[middle]}${after}`;
}
