/**
 * What somebody typed (a name, an organization), made fit to stand in a sentence: one bearable line without a link, and
 * without the braces that our own links are filled in for.
 */
export function given(text: string, most = 80) {
  const line = text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ")
    .replaceAll("://", ": //")
    .replaceAll("{{", "{ {")
    .trim();
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}

/** The same for HTML: nothing in it may be made a link by a mail program, so dots and colons get an invisible neighbour. */
export function givenHtml(text: string, most = 80) {
  return given(text, most).replace(/[.:@/](?=\S)/g, "$&\u200b");
}

/** "Tidemark", or "Tidemark at Harbour Institute" once the organization has said what it is called. */
export const houseName = (organization: string) =>
  organization === "" || organization === "Tidemark" ? "Tidemark" : `Tidemark at ${organization}`;
