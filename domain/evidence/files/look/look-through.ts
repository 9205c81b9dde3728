import type { Encoding } from "../../../tables/decode";
import { type Recognized, recognizeEncoding } from "../../../tables/recognize-encoding";
import { fileChunks, headOf } from "../file-chunks";
import type { TakenFile } from "../taken-file";
import { emptyFile, otherThanNamed } from "../upload-refusals";
import { type BinaryKind, recognizeBinary } from "./binary-kinds";
import type { Preview } from "./draw-preview";
import { inspectDrawing, isDrawing } from "./inspect-drawing";
import { inspectPicture } from "./inspect-picture";
import { claimOf, endingOf, fits } from "./name-claims";
import { readTableFacts } from "./read-table-facts";

type Seen = Pick<TakenFile, "kind" | "mediaType" | "facts"> & { preview: Preview | null };

const headBytes = 16 * 1024;

/**
 * Tells what a file is by its bytes, and what is worth knowing of it; nothing but a few rows is ever in memory. Refuses
 * one that is something else than its name says, a broken or enormous picture, and a drawing that does more than draw.
 */
export async function lookThrough(
  { path, bytes }: { path: string; bytes: number },
  name: string,
): Promise<Seen> {
  const head = await headOf(path, headBytes);
  const binary = await recognizeBinary(head);
  // Most binary files say so at once, and need not be gone through for letters.
  const isSurelyBinary = binary !== null && head.includes(0) && !hasMarkOfUtf16(head);
  const text = isSurelyBinary ? null : await recognizeText(path, binary);
  if (text?.isEmpty) throw emptyFile();
  return text ? lookAtText(path, bytes, name, text) : lookAtBinary(path, name, binary);
}

async function recognizeText(path: string, binary: BinaryKind | null) {
  if (binary?.mayBeLetters) return null;
  const recognized = await recognizeEncoding(fileChunks(path));
  return recognized.isBinary ? null : recognized;
}

async function lookAtText(path: string, bytes: number, name: string, recognized: Recognized): Promise<Seen> {
  const { encoding } = recognized;
  const claim = claimOf(name);
  const plain = { encoding: encodingWords[encoding], problem: tornIn(recognized) };
  if (isDrawing(recognized, await headOf(path, 8 * headBytes))) {
    await inspectDrawing(path, bytes, encoding);
    return { kind: "picture", mediaType: "image/svg+xml", facts: {}, preview: null };
  }
  if (!fits(claim, "text")) throw otherThanNamed(endingOf(name), "text");
  if (claim !== "table") return { kind: "text", mediaType: "text/plain", facts: plain, preview: null };
  const facts = await readTableFacts(fileChunks(path), encoding);
  return {
    kind: "table",
    mediaType: "text/csv",
    facts: { ...plain, ...facts, problem: facts.problem ?? plain.problem },
    preview: null,
  };
}

async function lookAtBinary(path: string, name: string, binary: BinaryKind | null): Promise<Seen> {
  const claim = claimOf(name);
  const { kind, mediaType, looks } = binary ?? unknown;
  if (!fits(claim, kind)) throw otherThanNamed(endingOf(name), looks);
  if (kind !== "picture") return { kind, mediaType, facts: {}, preview: null };
  return { kind, mediaType, ...(await inspectPicture(path, mediaType)) };
}

const unknown = { kind: "other", mediaType: "application/octet-stream", looks: "no text" } as const;

const encodingWords: Record<Encoding, string> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16",
  "windows-1252": "Windows-1252",
};

const tornIn = ({ badAt }: Recognized) =>
  badAt === null
    ? null
    : `Byte ${(badAt + 1).toLocaleString("en-GB")} does not belong into text in UTF-8, so some letters are torn.`;

const hasMarkOfUtf16 = (head: Buffer) =>
  (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
