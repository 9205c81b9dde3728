import type { Marked } from "../search-query";
import { type Token, tokensOf } from "./tokens-of";

/** Which word of the query a word of a text is; null for all others. */
export type Meets = (token: Token) => number | null;

export type Place = { start: number; end: number; word: number };

/** Where in a text the words stand, in their order. */
export function placesIn(text: string, meets: Meets): Place[] {
  const places = tokensOf(text).flatMap((token) => {
    const met = meets(token);
    return met === null ? [] : [{ start: token.start, end: token.end, word: met }];
  });
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
