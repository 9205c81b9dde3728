import type { Nodes, Root } from "mdast";

/**
 * Markdown takes quadratic time for some texts that nobody writes: thousands of brackets in a paragraph, quotes in
 * quotes in quotes. These limits stand far above honest texts and keep every other one well below a second.
 */
const limits = {
  characters: 60_000,
  /** Quotes and lists opened on one line. */
  markers: 20,
  /** Lines times the deepest such opening: each line is held against every open quote. */
  linesInDepth: 60_000,
  /** Sum over the paragraphs of the square of how many signs might open or close something. */
  signs: 2_000_000,
  /** Lines of nothing but signs: rules and underlines of headings. */
  bareLines: 500,
  /** Rows times columns: every row gets as many cells as the widest. */
  cells: 60_000,
};
const depthLimit = 80;
const expandedLimit = 300_000;

/** Whether reading this text as Markdown could take long; judged in one pass, before it is parsed. */
export function isTangled(source: string): boolean {
  if (source.length > limits.characters) return true;
  const lines = source.split(/\r\n|\r|\n/);
  const depth = Math.max(...lines.map(markersOf));
  const columns = Math.max(...lines.map((line) => countOf(line, /\|/g)));
  return (
    depth > limits.markers ||
    depth * lines.length > limits.linesInDepth ||
    columns * lines.length > limits.cells ||
    lines.filter((line) => bareLine.test(line)).length > limits.bareLines ||
    effortOf(lines) > limits.signs
  );
}

/** Whether the parsed text is nested deeper than later steps can walk, or repeats long addresses very often. */
export function isTangledTree(root: Root): boolean {
  const addresses = new Map<string, number>();
  const references: string[] = [];
  const open: { node: Nodes; depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next;
    if (depth > depthLimit) return true;
    if (node.type === "definition")
      addresses.set(node.identifier, node.url.length + (node.title?.length ?? 0));
    if (node.type === "linkReference" || node.type === "imageReference") references.push(node.identifier);
    if ("children" in node) for (const child of node.children) open.push({ node: child, depth: depth + 1 });
  }
  const expanded = references.reduce((sum, name) => sum + (addresses.get(name) ?? 0), 0);
  return expanded > expandedLimit;
}

const opening = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)))*/;
const bareLine = /^[ \t>]*[-=*_+][-=*_+ \t]*$/;
const startsAnew = /^ {0,3}(?:[-+*] +\S|#{1,6} )|^[ \t]*$/;

const countOf = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
const markersOf = (line: string) => countOf(opening.exec(line)?.[0] ?? "", />|[-+*]|[.)]/g);

/** Signs of one paragraph are held against each other; an item, a heading, a row of a table begins anew. */
function effortOf(lines: string[]): number {
  let effort = 0;
  let signs = 0;
  let inTable = false;
  for (const [index, line] of lines.entries()) {
    inTable = line.startsWith("|") && (inTable || /^[\s|:-]+$/.test(lines[index + 1] ?? ""));
    if (inTable || startsAnew.test(line)) {
      effort += signs * signs;
      signs = 0;
    }
    signs += countOf(line, /[*_~`[\]&<]/g);
  }
  return effort + signs * signs;
}
