/**
 * What somebody typed (a name, an organization), made fit to stand in a sentence: one bearable line without a link, and
 * without the double brace of the placeholders that are filled in while sending.
 */
export function given(text: string, most = 80) {
  const line = text
    // What joins letters is part of how some languages are written; all else that cannot be seen only misleads.
    .replace(/(?![\u200c\u200d])\p{Cf}/gu, "")
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
    .replaceAll("://", ": //")
    .replace(/\{(?=\{)/g, "{ ")
    .trim();
  return line.length > most ? `${shortened(line, most - 1)}…` : line;
}

/** Never half a character, and at the end of a word where one ends nearby. */
function shortened(line: string, most: number) {
  const cut = line.slice(0, most).replace(/[\ud800-\udbff]$/, "");
  const lastSpace = cut.lastIndexOf(" ");
  return (lastSpace > most * 0.8 ? cut.slice(0, lastSpace) : cut).replace(/[\s,;:.–-]+$/, "");
}

/**
 * The same for HTML: nothing in it may be made a link by a mail program, so dots and colons get an invisible neighbour,
 * except within numbers.
 */
export function givenHtml(text: string, most = 80) {
  return given(text, most).replace(/(?:@|(?<!\d)[.:/]|[.:/](?!\d))(?=\S)/g, "$&\u200b");
}

/** "Tidemark", or "Tidemark at Harbour Institute" once the organization has said what it is called. */
export const houseName = (organization: string) =>
  organization === "" || organization === "Tidemark" ? "Tidemark" : `Tidemark at ${organization}`;
