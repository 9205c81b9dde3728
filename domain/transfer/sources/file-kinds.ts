/** Whether a file of this name is read as one Markdown document. */
export const isMarkdown = (name: string) => /\.(md|markdown|mdown|mkd)$/i.test(name);

/** Whether a file of this name is read as a table, one record a row. */
export const isTable = (name: string) => /\.(csv|tsv)$/i.test(name);

/** Whether a file of this name is a stored version of a dataset in an export of ours. */
export const isStoredFile = (name: string) => /(^|\/)files\/[0-9a-f]{64}$/.test(name);

/** Whether a file of this name is read by an import; everything else in a folder or archive is passed over. */
export const isReadable = (name: string) => (isMarkdown(name) || isTable(name)) && !isHidden(name);

/** Whether a file of this name holds others, which are not looked into when it stands inside a source. */
export const isArchive = (name: string) => /\.(zip|tar|tgz|gz|bz2|xz|zst|7z|rar)$/i.test(name);

/** What systems and editors leave behind: hidden files, and what macOS and Windows add to folders. */
export function isHidden(name: string) {
  return /(^|\/)(\.[^/]*|__MACOSX|Thumbs\.db|desktop\.ini)(\/|$)/i.test(name);
}

const signatures: [string, string][] = [
  ["PK\x03\x04", "a ZIP archive"],
  ["PK\x05\x06", "a ZIP archive"],
  ["\xff\xd8\xff", "a JPEG picture"],
  ["\x89PNG", "a PNG picture"],
  ["GIF8", "a GIF picture"],
  ["RIFF", "a picture or a recording"],
  ["%PDF-", "a PDF document"],
  ["\x1f\x8b", "a gzip archive"],
  ["7z\xbc\xaf\x27\x1c", "a 7-Zip archive"],
  ["Rar!", "a RAR archive"],
  ["\xd0\xcf\x11\xe0", "an old Office document"],
  ["SQLite format 3\0", "a database"],
  ["\x7fELF", "a program"],
  ["MZ\x90", "a program"],
  ["<!doctype html", "a web page"],
  ["<html", "a web page"],
];

/** What the first bytes of a file tell about it, in words ("a JPEG picture"); null when they say nothing. */
export function looksLike(head: Buffer) {
  const start = head.subarray(0, 64).toString("latin1");
  const known = signatures.find(
    ([signature]) => start.startsWith(signature) || start.trimStart().toLowerCase().startsWith(signature),
  );
  return known?.[1] ?? null;
}
