/** A record of 400 words fills a fifth of these; two bits a pair then let one of 25 others through. */
const size = 4096;

/** Which words stand side by side in a folded text, as bits: whoever lacks one of a phrase's need not be read for it. */
export function pairBits(folded: string): Buffer {
  const bits = Buffer.alloc(size / 8);
  for (const line of folded.split("\n"))
    for (const place of placesOf(line)) bits[place >> 3] = (bits[place >> 3] ?? 0) | (1 << (place & 7));
  return bits;
}

/** The bits that a record has which says this; none for a single word, and where words have no blank around them. */
export const phraseBits = (phrase: string): number[] =>
  phrase.startsWith(" ") ? [...new Set(placesOf(phrase))] : [];

function placesOf(line: string) {
  const words = line.trim().split(" ");
  return words.slice(1).flatMap((word, place) => {
    const hash = hashOf(`${words[place]} ${word}`);
    return [hash % size, (hash >>> 12) % size];
  });
}

/** FNV-1a. */
function hashOf(text: string) {
  let hash = 0x811c9dc5;
  for (let place = 0; place < text.length; place += 1)
    hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  return hash >>> 0;
}
