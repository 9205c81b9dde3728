import { readMailAddress } from "../people/mail-address";

/** One person of a pasted list: what was written, and the address in it or what is wrong with it. */
export type ListedAddress = { written: string; name: string } & (
  | { address: string; problem: null }
  | { address: null; problem: string }
);

type Piece = { text: string; end: string };

/**
 * Reads people out of whatever somebody pastes: one a line, or separated by commas, semicolons, tabs or spaces;
 * plain addresses, `Ana Silva <ana@example.org>`, or names and addresses side by side as a spreadsheet copies them.
 */
export function readInvitationList(text: string): ListedAddress[] {
  const listed: ListedAddress[] = [];
  let heldName: string | null = null;
  for (const { text: piece, end } of piecesOf(text)) {
    if (piece.includes("@")) listed.push(...readPiece(piece, heldName));
    else if (heldName) listed.push(withoutAddress(heldName));
    heldName = piece.includes("@") ? null : piece;
    if (heldName && end === "\n") {
      listed.push(withoutAddress(heldName));
      heldName = null;
    }
  }
  return listed;
}

/** Cuts at line ends, commas, semicolons and tabs, but not inside quotation marks or angle brackets. */
function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let piece = "";
  let closing: string | null = null;
  for (const letter of `${text.replace(/\r\n?/g, "\n")}\n`) {
    if (closing && letter !== "\n") {
      if (letter === closing) closing = null;
      piece += letter;
    } else if (/[\n,;\t]/.test(letter)) {
      pieces.push({ text: piece.trim(), end: letter });
      piece = "";
      closing = null;
    } else {
      if (letter === '"') closing = '"';
      if (letter === "<") closing = ">";
      piece += letter;
    }
  }
  return pieces;
}

function readPiece(piece: string, heldName: string | null): ListedAddress[] {
  const bracketed = /^([^<>]*)<([^<>]*)>$/.exec(piece);
  if (bracketed) return [entry(piece, bracketed[2] ?? "", plainName(bracketed[1] ?? "") || heldName)];
  const words = piece.split(/\s+/);
  const addresses = words.filter((word) => word.includes("@"));
  if (addresses.length === words.length) return words.map((word) => entry(word, word, heldName));
  const isAtEnd = words.at(-1)?.includes("@") || words[0]?.includes("@");
  if (addresses.length !== 1 || !isAtEnd) return [entry(piece, piece, heldName)];
  const name = words.filter((word) => !word.includes("@")).join(" ");
  return [entry(piece, addresses[0] ?? "", plainName(name))];
}

function entry(written: string, typed: string, name: string | null): ListedAddress {
  const read = readMailAddress(typed.replace(/^mailto:/i, ""));
  return { written, name: plainName(name ?? ""), ...read };
}

const withoutAddress = (written: string): ListedAddress => ({
  written,
  name: "",
  address: null,
  problem: "There is no mail address in this.",
});

/** As people say it: "Silva, Ana" becomes "Ana Silva". */
function plainName(text: string) {
  return text
    .replace(/["\p{C}]/gu, "")
    .replace(/\s+/g, " ")
    .replace(/^[\s,;]+|[\s,;]+$/g, "")
    .replace(/^([^,]+), ([^,]+)$/, "$2 $1")
    .slice(0, 80);
}
