import type { Marked } from "@/domain/search/search-query";

/** A text with the words that met the question marked in it, calmly. */
export function MarkedText({ pieces }: { pieces: Marked }) {
  return pieces.map(({ text, marked }, place) =>
    marked ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no other name than their place
      <mark key={place}>{text}</mark>
    ) : (
      text
    ),
  );
}
