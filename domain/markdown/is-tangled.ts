import type { Nodes, Root } from "mdast";

/**
 * Markdown takes quadratic time for some texts that nobody writes: thousands of brackets in a paragraph, quotes in
 * quotes in quotes. These limits stand far above honest texts and keep every other one well below a second.
 */
const limits = {
  characters: 60_000,
  lines: 4000,
  /** Letters without a blank or another place to break a line, which browsers take long to lay out. */
  run: 3000,
  /** Quotes and lists around one another, and all that are opened. */
  depth: 20,
  openings: 2000,
  /** Lines times the deepest such place: each line is held against every open quote. */
  linesInDepth: 40_000,
  /** Sum over the paragraphs of the square of how many signs might open or close something. */
  signs: 2_000_000,
  /** Lines of nothing but signs: rules and underlines of headings. */
  bareLines: 400,
  /** Rows times columns: every row of a table gets as many cells as the widest. */
  cells: 20_000,
};
const treeLimits = { depth: 80, addresses: 300_000 };

/** Whether reading this text as Markdown could take long; judged in one pass, before it is parsed. */
export function isTangled(source: string): boolean {
  if (source.length > limits.characters) return true;
  const lines = source.split(/\r\n|\r|\n/);
  if (lines.length > limits.lines) return true;
  const openings = lines.map(openingsOf);
  const deepest = Math.max(...lines.map(depthOf));
  return (
    longRun.test(source) ||
    deepest > limits.depth ||
    deepest * lines.length > limits.linesInDepth ||
    sum(openings) > limits.openings ||
    sum(blocksOf(lines).map(cellsOf)) > limits.cells ||
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
    if (depth > treeLimits.depth) return true;
    if (node.type === "definition")
      addresses.set(node.identifier, node.url.length + (node.title?.length ?? 0));
    if (node.type === "linkReference" || node.type === "imageReference") references.push(node.identifier);
    if ("children" in node) for (const child of node.children) open.push({ node: child, depth: depth + 1 });
  }
  return sum(references.map((name) => addresses.get(name) ?? 0)) > treeLimits.addresses;
}

const longRun = new RegExp(`[!-~\\u00a1-\\u02af]{${limits.run},}`);
const opening = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)))*/;
const bareLine = /^[ \t>]*[-=*_+][-=*_+ \t]*$/;
const blank = /^[ \t>]*$/;
const startsAnew = /^ {0,3}(?:[-+*] +\S|#{1,6} )|^[ \t]*$/;

const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);
const countOf = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
const openingsOf = (line: string) => countOf(opening.exec(line)?.[0] ?? "", />|[-+*]|[.)]/g);

/** Two columns of indentation before a list are one list more around it. */
function depthOf(line: string) {
  const start = opening.exec(line)?.[0] ?? "";
  if (start.trim() === "") return 0;
  return openingsOf(line) + Math.floor((countOf(start, / /g) + 4 * countOf(start, /\t/g)) / 2);
}

const cellsOf = (block: string[]) => block.length * Math.max(0, ...block.map((line) => countOf(line, /\|/g)));

function blocksOf(lines: string[]): string[][] {
  const blocks: string[][] = [[]];
  for (const line of lines) {
    if (blank.test(line)) blocks.push([]);
    else blocks.at(-1)?.push(line);
  }
  return blocks;
}

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
