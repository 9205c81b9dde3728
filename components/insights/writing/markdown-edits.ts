/** A text with what is selected in it, as a text area has them. */
export type Selected = { text: string; start: number; end: number };

/** One replacement in that text, and what is selected afterwards; made as one step, so that undo takes it back. */
export type Edit = { from: number; to: number; insert: string; select: [number, number] };

export type MarkdownTool = "bold" | "italic" | "link" | "list" | "quote" | "code" | "heading" | "table";

export function editFor(tool: MarkdownTool, selected: Selected): Edit {
  if (tool === "bold") return wrap(selected, "**");
  if (tool === "italic") return wrap(selected, "_");
  if (tool === "code") return wrap(selected, "`");
  if (tool === "link") return link(selected);
  if (tool === "table") return table(selected);
  return prefix(selected, { list: "- ", quote: "> ", heading: "### " }[tool]);
}

/** Puts the sign around what is selected, or takes it away. */
function wrap({ text, start, end }: Selected, sign: string): Edit {
  const inner = text.slice(start, end);
  const size = sign.length;
  const isInside = inner.length >= 2 * size && inner.startsWith(sign) && inner.endsWith(sign);
  if (isInside) {
    const bare = inner.slice(size, -size);
    return { from: start, to: end, insert: bare, select: [start, start + bare.length] };
  }
  if (text.slice(start - size, start) === sign && text.slice(end, end + size) === sign)
    return { from: start - size, to: end + size, insert: inner, select: [start - size, end - size] };
  // The end of what is bold already: on behind it.
  if (start === end && text.slice(end, end + size) === sign)
    return { from: end, to: end, insert: "", select: [end + size, end + size] };
  return { from: start, to: end, insert: sign + inner + sign, select: [start + size, end + size] };
}

const address = /^(https?:\/\/|mailto:|doi:)\S+$/i;
const placeholder = "https://";

/** Makes a link of what is selected: its words, or its address. */
function link({ text, start, end }: Selected): Edit {
  const inner = text.slice(start, end);
  if (address.test(inner))
    return { from: start, to: end, insert: `[](${inner})`, select: [start + 1, start + 1] };
  const at = start + inner.length + 3;
  return {
    from: start,
    to: end,
    insert: `[${inner}](${placeholder})`,
    select: [at, at + placeholder.length],
  };
}

function table({ text, start, end }: Selected): Edit {
  const before =
    start === 0 || text.slice(0, start).endsWith("\n\n") ? "" : text[start - 1] === "\n" ? "\n" : "\n\n";
  const rows = "| Group | Before | After |\n| --- | ---: | ---: |\n|  |  |  |\n";
  const at = start + before.length + 2;
  return { from: start, to: end, insert: before + rows, select: [at, at + "Group".length] };
}

/** Begins each selected line with the sign, or takes it away from all of them. */
function prefix({ text, start, end }: Selected, sign: string): Edit {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const to = endOfLine(text, end);
  const lines = text.slice(from, to).split("\n");
  const takesAway = lines.every((line) => line.startsWith(sign));
  const insert = lines.map((line) => (takesAway ? line.slice(sign.length) : sign + line)).join("\n");
  const first = takesAway ? -sign.length : sign.length;
  const grown = insert.length - (to - from);
  return { from, to, insert, select: [Math.max(from, start + first), Math.max(from, end + grown)] };
}

const point = /^(\s*)(?:([-*+])|(\d{1,9})([.)]))(\s+)/;

/** Enter within a list: the next point, or the end of the list on an empty one; null outside of lists. */
export function nextPoint({ text, start, end }: Selected): Edit | null {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const line = text.slice(from, endOfLine(text, start));
  const match = point.exec(line);
  if (!match || start !== end || start < from + match[0].length) return null;
  if (line.trim() === match[0].trim())
    return { from, to: from + line.length, insert: "", select: [from, from] };
  const [, indent = "", bullet, number, dot, blank = " "] = match;
  const insert = `\n${indent}${bullet ?? `${Number(number) + 1}${dot}`}${blank}`;
  return { from: start, to: start, insert, select: [start + insert.length, start + insert.length] };
}

/** Backspace right behind the sign of an empty point takes the sign away; null anywhere else. */
export function dropPoint({ text, start, end }: Selected): Edit | null {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const line = text.slice(from, endOfLine(text, start));
  const match = point.exec(line);
  if (!match || start !== end || line !== match[0] || start !== from + line.length) return null;
  return { from, to: start, insert: "", select: [from, from] };
}

/** Moves the line one stands in up or down; null where there is no further to go. */
export function moveLine({ text, start, end }: Selected, by: -1 | 1): Edit | null {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const to = endOfLine(text, end);
  const lines = text.slice(from, to);
  if (by < 0) {
    if (from === 0) return null;
    const above = text.lastIndexOf("\n", from - 2) + 1;
    const jump = from - above;
    const insert = `${lines}\n${text.slice(above, from - 1)}`;
    return { from: above, to, insert, select: [start - jump, end - jump] };
  }
  if (to === text.length) return null;
  const below = endOfLine(text, to + 1);
  const other = text.slice(to + 1, below);
  const jump = other.length + 1;
  return { from, to: below, insert: `${other}\n${lines}`, select: [start + jump, end + jump] };
}

function endOfLine(text: string, at: number) {
  const found = text.indexOf("\n", at);
  return found < 0 ? text.length : found;
}
