import type { Marked } from "../search-query";
import { likelyPlaces } from "./likely-places";
import { type Token, tokensOf } from "./tokens-of";

export type Meets = {
  /** Which word of the query a word of a text is; null for all others. */
  wordOf(token: Pick<Token, "word" | "accented">): number | null;
  /** Finds what may hold one, and more. */
  likely: RegExp;
};

export type Place = { start: number; end: number; word: number };

/** Where in a text the words stand, in their order. */
export function placesIn(text: string, { wordOf, likely }: Meets): Place[] {
  const places = likelyPlaces(text, likely).flatMap((stretch) =>
    tokensOf(stretch.text).flatMap((token) => {
      const word = wordOf(token);
      return word === null
        ? []
        : [{ start: stretch.start + token.start, end: stretch.start + token.end, word }];
    }),
  );
  return places.sort((one, other) => one.start - other.start);
}

/** A text in pieces, marked where one of the places is. */
export function markPlaces(text: string, places: Place[]): Marked {
  const pieces: Marked = [];
  let at = 0;
  for (const { start, end } of joined(places)) {
    if (start > at) pieces.push({ text: text.slice(at, start), marked: false });
    pieces.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < text.length || pieces.length === 0) pieces.push({ text: text.slice(at), marked: false });
  return pieces;
}

function joined(places: Place[]) {
  const spans: { start: number; end: number }[] = [];
  for (const { start, end } of places) {
    const last = spans.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else spans.push({ start, end });
  }
  return spans;
}
