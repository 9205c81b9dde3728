import type { Marked } from "../search-query";
import { type Meets, markPlaces, type Place, placesIn } from "./mark-words";

const length = 200;
/** Records are far shorter; a page of hits must not wait for one that is a book. */
const mostRead = 50_000;

/** About 200 characters around the place that holds most of the words, between words; null where none stands. */
export function bestPlace(whole: string, meets: Meets): Marked | null {
  const text = whole.slice(0, mostRead);
  const places = placesIn(text, meets);
  if (places.length === 0) return null;
  const inside = richest(places);
  const [from, until] = widened(text, inside[0]?.start ?? 0, inside.at(-1)?.end ?? 0);
  const shown = text.slice(from, until);
  const leading = shown.length - shown.trimStart().length;
  const within = places
    .filter(({ start, end }) => start >= from && end <= until)
    .map((place) => ({ ...place, start: place.start - from - leading, end: place.end - from - leading }));
  return [
    ...(from > 0 ? [{ text: "… ", marked: false }] : []),
    ...markPlaces(shown.trim(), within),
    ...(until < whole.length ? [{ text: " …", marked: false }] : []),
  ];
}

/** The stretch with most different words; the same again counts a little. */
function richest(places: Place[]) {
  let best: Place[] = [];
  let most = 0;
  for (const [index, { start }] of places.entries()) {
    const inside: Place[] = [];
    for (
      let place = places[index];
      place && place.end <= start + length;
      place = places[index + inside.length]
    )
      inside.push(place);
    const worth = new Set(inside.map(({ word }) => word)).size + Math.min(inside.length, 9) / 10;
    if (worth > most) [best, most] = [inside, worth];
  }
  return best.length > 0 ? best : places.slice(0, 1);
}

/** Some of what stands before and more of what follows, cut between words; begins with a sentence where one begins near. */
function widened(text: string, start: number, end: number): [number, number] {
  const spare = Math.max(0, length - (end - start));
  let from = Math.max(0, start - Math.floor(spare / 3));
  if (from > 0) {
    const before = text.slice(from, start);
    const begins = /[.!?·]\s+|[。！？]/.exec(before) ?? /\s/.exec(before);
    from += begins ? begins.index + begins[0].length : 0;
  }
  const until = Math.min(text.length, Math.max(end, from + length));
  if (until === text.length) return [from, until];
  const blank = text.slice(end, until + 1).search(/\s\S*$/);
  return [from, blank >= 0 ? end + blank : until];
}
