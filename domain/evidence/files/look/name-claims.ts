/** What the ending of a name says that a file is; null when it promises nothing that is looked after. */
export type Claim = "table" | "picture" | "drawing" | "document" | "archive" | null;

const endings: Record<Exclude<Claim, null>, string[]> = {
  table: ["csv", "tsv", "tab"],
  picture: [
    ...["png", "apng", "jpg", "jpeg", "jpe", "jfif", "gif", "webp", "avif", "heic", "heif"],
    ...["tif", "tiff", "bmp", "jxl", "jp2", "ico"],
  ],
  drawing: ["svg"],
  document: ["pdf", "doc", "docx", "xls", "xlsx", "xlsm", "ppt", "pptx", "odt", "ods", "odp"],
  archive: ["zip", "parquet", "gz", "7z"],
};

export const endingOf = (name: string) => /\.([^. ]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";

export const claimOf = (name: string): Claim =>
  (Object.keys(endings) as Exclude<Claim, null>[]).find((claim) => endings[claim].includes(endingOf(name))) ??
  null;

/** Whether a name's promise holds. One kind of picture under the name of another does no harm. */
export function fits(claim: Claim, found: "text" | "picture" | "document" | "other") {
  if (claim === null) return true;
  if (claim === "table") return found === "text";
  if (claim === "picture") return found === "picture";
  if (claim === "document") return found === "document";
  return claim === "archive" && found === "other";
}
