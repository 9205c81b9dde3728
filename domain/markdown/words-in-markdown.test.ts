import { expect, test } from "vitest";
import { renderInline, renderMarkdown } from "./render-markdown";
import { wordsInHtml } from "./words-in-html";
import { wordsInMarkdown } from "./words-in-markdown";

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

test.each(["Plain words, and: no signs (2019) at https://example.org", "", "a\n\nb", "3 apples"])(
  "%j is its own words, with and without HTML",
  (source) => {
    const words = source.replace(/\n+/g, "\n");
    expect(wordsInMarkdown(source, renderMarkdown(source))).toBe(words);
    expect(wordsInMarkdown(source, undefined).replace(/\n+/g, "\n")).toBe(words);
  },
);

test("what has signs is read as Markdown where no HTML was kept", () => {
  expect(wordsInMarkdown("**bold** and [a link](https://example.org)", undefined)).toBe("bold and a link");
});
