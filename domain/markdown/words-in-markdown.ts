import { plainText } from "./render-markdown";
import { wordsInHtml } from "./words-in-html";

/** Whatever may mean something in Markdown; without any of it, the text is its words. */
const meaning = /[\\`*_[\]<>#|~&]|^\s*(?:[-+=]|\d+[.)])/m;

/** The words of a text without signs: of its HTML where that was kept, because reading Markdown takes far longer. */
export function wordsInMarkdown(source: string, html: string | undefined): string {
  if (html !== undefined) return wordsInHtml(html);
  return meaning.test(source) ? plainText(source) : source.trim();
}
