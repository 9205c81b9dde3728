const footnoteSigns =
  /<sup><a [^>]*data-footnote-ref[^>]*>.*?<\/a><\/sup>|<a [^>]*data-footnote-backref[^>]*>.*?<\/a>/g;
const unseen = /<p class="sr-only"[^>]*>.*?<\/p>/g;
const lineEnds = /<\/(?:p|li|h[3-6]|tr|blockquote|pre)>|<[bh]r>/g;
const cellEnds = /\s*<t[dh][^>]*>|<\/t[dh]>\s*/g;
const tags = /<(?:"[^"]*"|[^>"])*>/g;
const references = /&#x([0-9a-f]+);/gi;

/** The words of HTML that our renderer made: much quicker than reading the Markdown again; a line for each paragraph. */
export function wordsInHtml(html: string): string {
  return html
    .replace(footnoteSigns, "")
    .replace(unseen, "")
    .replace(lineEnds, "\n")
    .replace(cellEnds, " ")
    .replace(tags, "")
    .replace(references, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n\s*/g, "\n")
    .trim();
}
