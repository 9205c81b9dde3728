import type { Nodes } from "mdast";

/** The words of a parsed text without signs: one line for each paragraph, item and row of a table. */
export function wordsOf(node: Nodes): string {
  if (node.type === "text" || node.type === "inlineCode" || node.type === "code" || node.type === "html")
    return node.value;
  if (node.type === "image" || node.type === "imageReference") return node.alt ?? "";
  if (node.type === "break") return "\n";
  if (!("children" in node)) return "";
  return node.children.map(wordsOf).filter(Boolean).join(between(node.type));
}

function between(type: Nodes["type"]) {
  if (type === "tableRow") return " · ";
  return /^(?:root|blockquote|list|listItem|table|footnoteDefinition)$/.test(type) ? "\n" : "";
}
