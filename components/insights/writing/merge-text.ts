import { diff3Merge, diffComm } from "node-diff3";

/** Words, blanks and signs one by one; put together again they are the text. */
export const tokensOf = (text: string) => split(text, "word");

function split(text: string, granularity: "word" | "sentence"): string[] {
  return Array.from(new Intl.Segmenter("en", { granularity }).segment(text), ({ segment }) => segment);
}

/**
 * A text that holds what both sides wrote: changes in different places are taken from each, and where both rewrote
 * the same words both sentences stand one after the other. A proposal, for a person to read over.
 */
export function mergeText(base: string, mine: string, theirs: string): string {
  return merged(base, mine, theirs, "sentence", (sentences) => mergeWords(sentences) ?? together(sentences));
}

type Sides = { base: string; mine: string; theirs: string };

/** Word by word; null when both rewrote the same ones, because mixed words make no sentence. */
function mergeWords(sides: Sides): string | null {
  let isMixed = false;
  const text = merged(sides.base, sides.mine, sides.theirs, "word", (words) => {
    if (words.base.trim() && words.mine.trim() && words.theirs.trim()) isMixed = true;
    return together(words);
  });
  return isMixed ? null : text;
}

function merged(
  base: string,
  mine: string,
  theirs: string,
  granularity: "word" | "sentence",
  settle: (sides: Sides) => string,
) {
  const regions = diff3Merge(split(mine, granularity), split(base, granularity), split(theirs, granularity), {
    excludeFalseConflicts: true,
  });
  return regions
    .map(({ ok, conflict }) => {
      if (ok) return ok.join("");
      const { a = [], o = [], b = [] } = conflict ?? {};
      return settle({ mine: a.join(""), base: o.join(""), theirs: b.join("") });
    })
    .join("");
}

function together({ mine, theirs }: Sides) {
  if (!mine.trim() || !theirs.trim()) return mine.trim() ? mine : theirs;
  const needsBlank = !/\s$/.test(mine) && !/^\s/.test(theirs);
  return needsBlank ? `${mine} ${theirs}` : mine + theirs;
}

/** A part of a text, and where in it the part begins. */
export type MarkedPart = { text: string; at: number; isNew: boolean };

/** The parts of a text, with those marked that were not in the text it came from. */
export function markNew(base: string, text: string): MarkedPart[] {
  let at = 0;
  return diffComm(tokensOf(base), tokensOf(text)).flatMap((part): MarkedPart[] => {
    const words = (part.common ?? part.buffer2).join("");
    if (words === "") return [];
    at += words.length;
    return [{ text: words, at: at - words.length, isNew: part.common === undefined }];
  });
}
