import { fileTypeFromBuffer } from "file-type";

export type BinaryKind = {
  kind: "picture" | "document" | "other";
  mediaType: string;
  /** In words, for a sentence: "a PNG picture". */
  looks: string;
  /** Some of these formats have files without a single byte that text could not have. */
  mayBeLetters?: true;
};

const openOffice = "application/vnd.oasis.opendocument.";
const openXml = "application/vnd.openxmlformats-officedocument.";

/** What a file is by its first bytes; null when they say nothing. Nothing behind them is read or unpacked. */
export async function recognizeBinary(head: Buffer): Promise<BinaryKind | null> {
  const found = await fileTypeFromBuffer(head).catch(() => undefined);
  const mediaType = found?.mime ?? "";
  // What tells a TIFF may stand at its end, where the first bytes only point to.
  if (!found && /^(II[*+]\0|MM\0[*+])/.test(head.toString("latin1", 0, 4)))
    return picture("image/tiff", "tif");
  if (!found || /[/+]xml$|^text\//.test(mediaType)) return null;
  if (mediaType === "application/pdf")
    return { kind: "document", mediaType, looks: "a PDF document", mayBeLetters: true };
  if (mediaType.startsWith("image/")) return picture(mediaType, found.ext);
  if (isDocument(mediaType)) return { kind: "document", mediaType, looks: "an Office document" };
  return { kind: "other", mediaType, looks: otherLooks[mediaType] ?? `a file of the kind “${found.ext}”` };
}

const picture = (mediaType: string, ending: string): BinaryKind => ({
  kind: "picture",
  mediaType,
  looks: `a picture of the kind “${ending}”`,
});

const isDocument = (mediaType: string) =>
  mediaType.startsWith(openOffice) ||
  mediaType.startsWith(openXml) ||
  ["application/x-cfb", "application/rtf", "application/vnd.ms-excel.sheet.macroenabled.12"].includes(
    mediaType,
  );

const otherLooks: Record<string, string> = {
  "application/zip": "a ZIP archive",
  "application/gzip": "a gzip archive",
  "application/x-msdownload": "a program",
  "application/x-elf": "a program",
  "application/vnd.apache.parquet": "a Parquet table",
};
