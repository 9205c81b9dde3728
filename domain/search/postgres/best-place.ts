import type { Marked } from "../search-query";
import { type Meets, markPlaces, type Place, placesIn } from "./mark-words";

const length = 200;
const ellipsis = "…";

/** About 200 characters around the place that holds most of the words, between words; null where none stands. */
export function bestPlace(text: string, meets: Meets): Marked | null {
  const places = placesIn(text, meets);
  const [first] = places;
  if (!first) return null;
  const best = places.reduce(
    (most, place) => {
      const worth = worthOf(places, place.start);
      return worth > most.worth ? { start: place.start, worth } : most;
    },
    worthFirst(places, first),
  );
  const inside = places.filter(({ start, end }) => start >= best.start && end <= best.start + length);
  const last = inside.at(-1)?.end ?? best.start;
  const [from, until] = widened(text, best.start, last);
  const shown = text.slice(from, until).replace(/\s+/g, " ").trim();
  const pieces = markPlaces(shown, placesIn(shown, meets));
  return [
    ...(from > 0 ? [{ text: `${ellipsis} `, marked: false }] : []),
    ...pieces,
    ...(until < text.trimEnd().length ? [{ text: ` ${ellipsis}`, marked: false }] : []),
  ];
}

const worthFirst = (places: Place[], { start }: Place) => ({ start, worth: worthOf(places, start) });

/** Different words count most; the same again a little. */
function worthOf(places: Place[], from: number) {
  const words = new Set<number>();
  let count = 0;
  for (const { start, end, word } of places)
    if (start >= from && end <= from + length) {
      words.add(word);
      count += 1;
    }
  return words.size + Math.min(count, 9) / 10;
}

/** As much before as after what was found, at word boundaries, beginning with a sentence where one begins near. */
function widened(text: string, start: number, end: number): [number, number] {
  const spare = Math.max(0, length - (end - start));
  let from = Math.max(0, start - Math.floor(spare / 3));
  if (from > 0) {
    const before = text.slice(from, start);
    const sentence = /[.!?。]\s+|\n/.exec(before);
    const blank = /\s/.exec(before);
    from += sentence ? sentence.index + sentence[0].length : blank ? blank.index + 1 : 0;
  }
  let until = Math.min(text.length, Math.max(end, from + length));
  if (until < text.length) {
    const after = text.slice(end, until);
    const blank = after.search(/\s\S*$/);
    if (blank >= 0) until = end + blank;
  }
  return [from, until];
}
