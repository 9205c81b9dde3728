import type { Root } from "mdast";
import rehypeSanitize from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import { remark } from "remark";
import remarkGfm from "remark-gfm";
import remarkRehype from "remark-rehype";
import { allowedHtml } from "./allowed-html";
import { isTangled, isTangledTree } from "./is-tangled";
import { tidyHtml } from "./tidy-html";
import { wordsOf } from "./words-of";

/** Raised whenever the same text comes out as other HTML: what was kept by an earlier one is rendered anew. */
export const rendererVersion = 1;

type Options = {
  /** What footnotes' ids begin with, so that two texts on one page do not share them. */
  idPrefix?: string;
};

/** Markdown as HTML that is safe to place into any page; HTML in it is shown as it was typed, never parsed. */
export function renderMarkdown(source: string, { idPrefix = "" }: Options = {}): string {
  return (
    render(source, { idPrefix: prefixOf(idPrefix) }) ??
    `<p class="as-typed" dir="auto">${escaped(source)}</p>`
  );
}

/** One point of a list: the same HTML, without the paragraph around a lone one. Whoever places it isolates it (`dir`). */
export function renderInline(source: string, { idPrefix = "" }: Options = {}): string {
  const data = { idPrefix: prefixOf(idPrefix), inline: true };
  return render(source, data) ?? `<span class="as-typed">${escaped(source)}</span>`;
}

/** The words alone, for mail text, titles and excerpts: a line for each paragraph, item and row. */
export function plainText(source: string): string {
  const text = wellFormed(source);
  const tree = parseMarkdown(text);
  return tree ? wordsOf(tree).trim() : text;
}

const pipeline = remark()
  // HTML is no part of the grammar: a tag is text like any other.
  .data("micromarkExtensions", [{ disable: { null: ["htmlFlow", "htmlText"] } }])
  .use(remarkGfm, { singleTilde: false })
  .use(remarkRehype, { clobberPrefix: "", footnoteLabelTagName: "p" })
  .use(tidyHtml)
  .use(rehypeSanitize, allowedHtml)
  .use(rehypeStringify)
  .freeze();

function render(source: string, data: { idPrefix: string; inline?: boolean }): string | null {
  const tree = parseMarkdown(wellFormed(source));
  return tree && pipeline.stringify(pipeline.runSync(tree, { data }));
}

/** The tree that is rendered, with positions; null for a text that is shown as it was typed. */
export function parseMarkdown(text: string): Root | null {
  if (isTangled(text)) return null;
  const tree = pipeline.parse(text);
  return isTangledTree(tree) ? null : tree;
}

const prefixOf = (name: string) => (name ? `${name.replace(/[^A-Za-z0-9]+/g, "-")}-` : "note-");

/** What databases and browsers do not take is replaced by the sign for it. */
const wellFormed = (text: string) => text.replace(/[\0\p{Surrogate}]/gu, "\uFFFD");

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string) => wellFormed(text).replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);
