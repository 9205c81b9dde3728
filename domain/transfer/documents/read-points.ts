import type { List, ListItem, RootContent } from "mdast";
import { parseMarkdown } from "../../markdown/render-markdown";

import { definitionsOf, withDefinitions } from "./definitions";

export type Point = { text: string; line: number };

/**
 * The points of a list section: the items of its lists, and every paragraph, table or heading between them as one point
 * of its own, all as they were written. Null when the text is too tangled to be read.
 */
export function readPoints(markdown: string, firstLine: number): Point[] | null {
  const root = parseMarkdown(markdown);
  if (!root) return null;
  const definitions = definitionsOf(markdown);
  return root.children
    .filter(({ type }) => type !== "definition" && type !== "footnoteDefinition")
    .flatMap((node) =>
      node.type === "list" ? node.children.map((item) => itemPoint(item)) : [nodePoint(node)],
    )
    .filter(({ text }) => text.trim() !== "")
    .map((point) => ({ ...point, text: withDefinitions(point.text, definitions) }));

  function itemPoint(item: ListItem): Point {
    const first = item.children[0]?.position?.start;
    const end = item.children.at(-1)?.position?.end.offset ?? 0;
    if (!first) return { text: "", line: firstLine };
    const box = typeof item.checked === "boolean" ? 4 : 0;
    const indent = new RegExp(`\\n[ \\t]{0,${Math.max(0, first.column - 1 - box)}}`, "g");
    return {
      text: markdown.slice(first.offset ?? 0, end).replace(indent, "\n"),
      line: firstLine + first.line - 1,
    };
  }

  function nodePoint(node: Exclude<RootContent, List>): Point {
    const { start, end } = node.position ?? {};
    const [from = start?.offset, until = end?.offset] =
      node.type === "heading" ? insideOf(node.children) : [];
    const text = markdown.slice(from, until);
    return {
      text: node.type === "heading" && text ? `**${text}**` : text,
      line: firstLine + (start?.line ?? 1) - 1,
    };
  }
}

const insideOf = (children: RootContent[]) => [
  children[0]?.position?.start.offset ?? 0,
  children.at(-1)?.position?.end.offset ?? 0,
];

/** Whether a text is nothing but points: lists and short paragraphs, no headings, tables or code. */
export function isPlainList(markdown: string): boolean {
  const root = parseMarkdown(markdown);
  if (!root) return false;
  return (
    root.children.some(({ type }) => type === "list") &&
    root.children.every(({ type }) => /^(?:list|paragraph|definition|footnoteDefinition)$/.test(type))
  );
}
