import type { Marked } from "@/domain/search/search-query";

/** A text with what the words met marked in it. */
export function MarkedText({ pieces }: { pieces: Marked }) {
  return pieces.map(({ text, marked }, place) =>
    marked ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces are one text in its order
      <mark key={place} className="rounded-small bg-sand-soft text-ink">
        {text}
      </mark>
    ) : (
      text
    ),
  );
}
