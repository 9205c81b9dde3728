/** HTML that is finished: whatever is not, is escaped when it is put in. */
export class Markup {
  constructor(readonly html: string) {}
}

type Piece = Markup | string | number | null | undefined | false | Piece[];

const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text as text, also between quotation marks. */
export const asText = (words: string) => words.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);

/** Writes HTML: every value in it is text, unless it is HTML already. */
export function html(parts: TemplateStringsArray, ...values: Piece[]): Markup {
  return new Markup(parts.reduce((whole, part, at) => whole + written(values[at - 1]) + part));
}

function written(piece: Piece): string {
  if (piece === null || piece === undefined || piece === false) return "";
  if (piece instanceof Markup) return piece.html;
  if (Array.isArray(piece)) return piece.map(written).join("");
  return asText(String(piece));
}

export const joined = (pieces: Markup[]) => new Markup(pieces.map((piece) => piece.html).join(""));

/** An address that may be opened or shown; anything else (as `javascript:`) goes nowhere. */
export function safeAddress(address: string) {
  return /^(https?:|mailto:)/i.test(address) ? address : "#";
}
