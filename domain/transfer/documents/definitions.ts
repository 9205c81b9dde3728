import { parseMarkdown } from "../../markdown/render-markdown";
import type { Placed } from "./place-sections";

type Definition = { label: string; source: string };

const mayDefine = /^ {0,3}\[[^\]\n]+\]:/m;

/** What a text defines for its links and footnotes: "[1]: https://…", "[^1]: Because …", each as it was written. */
export function definitionsOf(markdown: string): Definition[] {
  if (!mayDefine.test(markdown)) return [];
  const nodes = parseMarkdown(markdown)?.children ?? [];
  return nodes.flatMap((node) => {
    if (node.type !== "definition" && node.type !== "footnoteDefinition") return [];
    const source = markdown.slice(node.position?.start.offset, node.position?.end.offset);
    const label = `${node.type === "definition" ? "" : "^"}${node.label ?? node.identifier}`;
    return [{ label: label.toLowerCase(), source }];
  });
}

/** The text with the definitions that it uses and does not hold itself. */
export function withDefinitions(text: string, definitions: Definition[]): string {
  if (definitions.length === 0) return text;
  const folded = text.toLowerCase();
  const missing = definitions.filter(
    ({ label }) => folded.includes(`[${label}]`) && !folded.includes(`[${label}]:`),
  );
  const sources = [...new Set(missing.map(({ source }) => source))];
  return sources.length === 0 ? text : `${text.trimEnd()}\n\n${sources.join("\n\n")}`;
}

/** Definitions often stand at the end of a text: each section takes along those that it uses. */
export function carryDefinitions(placed: Placed, markdown: string) {
  if (!mayDefine.test(markdown)) return;
  const pieces = [...placed.values()].flat();
  const definitions = pieces.flatMap(({ text }) => definitionsOf(text)).slice(0, 500);
  for (const piece of pieces) piece.text = withDefinitions(piece.text, definitions);
}
