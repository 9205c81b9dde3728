const longest = 200;

/** What data is called: as somebody said, else as its first file is, without the ending. */
export function nameOfData(said: string, fileName: string) {
  const name = said.replace(/\s+/g, " ").trim() || fileName.replace(/\.[^. ]{1,12}$/, "").trim() || fileName;
  return name
    .slice(0, longest)
    .replace(/[\uD800-\uDBFF]$/, "")
    .trim();
}
