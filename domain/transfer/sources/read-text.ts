import { decoderOf, type Encoding } from "../../tables/decode";
import { type Recognized, recognizeBytes } from "../../tables/recognize-encoding";
import { looksLike } from "./file-kinds";
import type { Complaint, Report } from "./source";

const names: Record<Encoding, string> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16",
  "windows-1252": "Windows-1252",
};

/** A file's bytes as text; null, with a reported error, when they are no text or empty. Guesses are reported too. */
export function readText(bytes: Buffer, file: string, report: Report): string | null {
  const recognized = recognizeBytes(bytes);
  const decode = decoderOf(recognized.encoding);
  const text = decode(bytes) + decode();
  const complaint = textComplaint(recognized) ?? placeComplaint(recognized, bytes, text);
  if (complaint) {
    report({ severity: "error", file, ...complaint });
    return null;
  }
  reportReading(recognized, file, report);
  return text;
}

/** Why bytes are not to be read as text at all; null when they are. */
export function textComplaint({ isBinary, isEmpty, head }: Recognized): Complaint | null {
  if (isEmpty) return { says: "The file is empty.", todo: "Write something into it, or leave it out." };
  const looks = looksLike(head);
  if (!isBinary) return null;
  return {
    says: `This is not text${looks ? `: it looks like ${looks}` : ""}.`,
    todo: "Save it as plain text in UTF-8, or leave it out.",
  };
}

/** Says how a text was read when that is not the usual way, with the words to look at when it was a guess. */
export function reportReading({ encoding, isGuess, doubtful }: Recognized, file: string, report: Report) {
  if (encoding === "utf-8") return;
  const look = doubtful.map((word) => `“${word}”`).join(", ");
  report({
    severity: isGuess ? "warning" : "note",
    file,
    says: `Read as ${names[encoding]}${isGuess ? ", which is a guess" : ""}.${look ? ` Please check these words: ${look}.` : ""}`,
    todo: isGuess
      ? "If the text looks right, nothing. Otherwise save the file as UTF-8 and import again."
      : "Nothing.",
  });
}

function placeComplaint({ badAt, encoding }: Recognized, bytes: Buffer, text: string) {
  if (badAt !== null)
    return atPlace(new TextDecoder().decode(bytes.subarray(0, badAt)), "bytes that are not text in UTF-8");
  if (!encoding.startsWith("utf-16")) return null;
  const place = text.search(/[\0\ufffd]/);
  return place < 0 ? null : atPlace(text.slice(0, place), "bytes that are not text in UTF-16");
}

function atPlace(before: string, what: string) {
  const lines = before.split(/\r\n|\r|\n/);
  const character = [...(lines.at(-1) ?? "")].length + 1;
  return {
    line: lines.length,
    column: String(character),
    says: `Line ${lines.length}, character ${character}: ${what}.`,
    todo: "Open the file in an editor, mend that place, save it as UTF-8, and import again.",
  };
}
