import { diff3Merge, diffComm } from "node-diff3";

/** Words, blanks and signs one by one; put together again they are the text. */
export function tokensOf(text: string): string[] {
  const segments = new Intl.Segmenter("en", { granularity: "word" }).segment(text);
  return Array.from(segments, ({ segment }) => segment);
}

/**
 * A text that holds what both sides wrote: changes in different places are taken from each, and where both changed the
 * same place their words stand one after the other. A proposal, for a person to read over.
 */
export function mergeText(base: string, mine: string, theirs: string): string {
  const regions = diff3Merge(tokensOf(mine), tokensOf(base), tokensOf(theirs), {
    excludeFalseConflicts: true,
  });
  return regions
    .map((region) => {
      if (region.ok) return region.ok.join("");
      return together(region.conflict?.a.join("") ?? "", region.conflict?.b.join("") ?? "");
    })
    .join("");
}

function together(mine: string, theirs: string) {
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
