import { sectionNamed, type Target } from "./section-names";
import type { Block } from "./split-body";

/** Text under one heading of ours, with the headings below it; `heading` is the line as it was written. */
export type Piece = { heading: string; level: number; line: number; text: string; textLine: number };
export type Placed = Map<Target, Piece[]>;

type Open = { level: number; target: Target; piece: Piece };

/**
 * Deals the blocks of a text out to our sections. Headings below one that was dealt out stay inside it, but for do and
 * don't inside guidance; what is not ours goes to the background in its order. The title holds nothing inside, and is
 * left out where it says no more than the statement.
 */
export function placeSections(blocks: Block[], title: { block: Block | null; isStatement: boolean }): Placed {
  const placed: Placed = new Map();
  const open: Open[] = [];
  let before: Piece | null = null;
  for (const block of blocks) {
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= block.level) open.pop();
    const holder = open.at(-1);
    if (block.level === 0 || (block === title.block && title.isStatement))
      before = add(placed, "background", withoutHeading(block));
    else if (holder && !splits(holder, block)) {
      holder.piece.text += `\n${block.whole}`;
      before = holder.piece;
    } else {
      const begun = begin(placed, block, before);
      if (block !== title.block) open.push({ level: block.level, ...begun });
      before = begun.piece;
    }
  }
  return placed;
}

const withoutHeading = ({ level, text, textLine }: Block): Piece => ({
  heading: "",
  level,
  line: textLine,
  text,
  textLine,
});

const splits = (holder: Open, block: Block) =>
  holder.target === "usageNotes" && /^usage(?:Do|Dont)$/.test(sectionNamed(block.heading) ?? "");

function begin(placed: Placed, block: Block, before: Piece | null) {
  const { level, line, text, textLine, whole } = block;
  const target = sectionNamed(block.heading);
  if (target) {
    const heading = whole.slice(0, whole.length - text.length).trimEnd();
    return { target, piece: add(placed, target, { heading, level, line, text, textLine }) };
  }
  const last = placed.get("background")?.at(-1);
  if (!last || last !== before || last.heading !== "") {
    const piece = { heading: "", level, line, text: whole, textLine: line };
    return { target: "background" as const, piece: add(placed, "background", piece) };
  }
  last.text += `\n${whole}`;
  return { target: "background" as const, piece: last };
}

function add(placed: Placed, target: Target, piece: Piece) {
  const pieces = placed.get(target) ?? [];
  pieces.push(piece);
  placed.set(target, pieces);
  return piece;
}

/** As it was written, heading included, for where its own name would be missed. */
export const asWritten = (piece: Piece): Piece => ({
  ...piece,
  heading: "",
  text: [piece.heading, trimBlank(piece.text)].filter(Boolean).join("\n\n"),
});

/** Several pieces as one text, each under its own heading; a lone one needs none. */
export function joined(pieces: Piece[]): string {
  const filled = pieces.filter(({ heading, text }) => heading !== "" || text.trim() !== "");
  if (filled.length < 2) return trimBlank(filled[0]?.text ?? "");
  return filled
    .map(({ heading, text }) => [heading, trimBlank(text)].filter(Boolean).join("\n\n"))
    .join("\n\n");
}

/** Without blank lines around it; the first line keeps its indentation, which means something. */
export const trimBlank = (text: string) => text.replace(/^(?:[ \t]*\n)+/, "").trimEnd();
