import { expect, test } from "vitest";
import { renderInline, renderMarkdown } from "./render-markdown";
import { wordsInHtml } from "./words-in-html";

test.each([
  ['# A *b*\n\nHello **bold**, <b>x</b> & "q"', 'A b\nHello bold, <b>x</b> & "q"'],
  ["[link](https://example.org/?a=1&b=2 't > u') end", "link end"],
  ["said[^1]\n\n[^1]: note", "said\nnote"],
  ["| a | b |\n|--|--|\n| c | d |", "a b\nc d"],
  ["- one\n- [ ] two\n  - three", "one\ntwo\nthree"],
  ["```js\nif (a < b) {}\n```", "if (a < b) {}"],
  ["1 < 2 > 0 &amp; &lt;p&gt; \u{1F600}", "1 < 2 > 0 & <p> \u{1F600}"],
  ["one\\\ntwo", "one\ntwo"],
])("the words of %j", (markdown, words) => {
  expect(wordsInHtml(renderMarkdown(markdown))).toBe(words);
});

test("a point and an empty text", () => {
  expect(wordsInHtml(renderInline("Offer *two* plans"))).toBe("Offer two plans");
  expect(wordsInHtml("")).toBe("");
});
