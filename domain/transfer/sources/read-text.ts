import { looksLike } from "./file-kinds";
import { type Encoding, type Recognized, recognizeBytes } from "./recognize-encoding";
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
  const complaint = textComplaint(recognized);
  if (complaint) {
    report({ severity: "error", file, ...complaint });
    return null;
  }
  if (recognized.badAt !== null) {
    report({ severity: "error", file, ...badPlace(bytes, recognized.badAt) });
    return null;
  }
  const text = new TextDecoder(recognized.encoding).decode(bytes);
  const place = text.search(/\0/);
  if (place >= 0) return refuse(text, place);
  reportReading(recognized, file, report);
  return text;

  function refuse(from: string, at: number) {
    report({
      severity: "error",
      file,
      ...atPlace(from.slice(0, at), "a zero character, which no text holds"),
    });
    return null;
  }
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

function badPlace(bytes: Buffer, at: number) {
  return atPlace(new TextDecoder().decode(bytes.subarray(0, at)), "bytes that are not text in UTF-8");
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
