import { describe, expect, test } from "vitest";
import { hostileStrings } from "@/tests/support/hostile-strings";
import { judgeHtml, visibleText } from "@/tests/support/judge-html";
import { plainText, renderInline, renderMarkdown } from "./render-markdown";

describe("texts that try to become more than text", () => {
  test.each(hostileStrings)("$name", ({ text }) => {
    for (const html of [renderMarkdown(text), renderInline(text)]) expect(judgeHtml(html)).toEqual([]);
  });

  test("tags are shown as they were typed", () => {
    const typed = 'We said <b class="x">no</b> <!-- yes --> & <br/>';
    expect(visibleText(renderMarkdown(typed)).trim()).toBe(typed);
  });

  test("Markdown between tags stays Markdown", () => {
    expect(renderMarkdown("<div>\n**so**\n</div>")).toContain("<strong>so</strong>");
  });
});

const links: [string, string][] = [
  ["[a](https://example.org/?q=1)", 'href="https://example.org/?q=1" rel="nofollow noopener noreferrer"'],
  ["[a](/insights/x-1#evidence-2)", '<a href="/insights/x-1#evidence-2">'],
  ["[a](/\\example.org)", '<a href="/%5Cexample.org">'],
  ["[a](#evidence-2)", '<a href="#evidence-2">'],
  ["<ana@example.org>", 'href="mailto:ana@example.org"'],
  ["![Plan page](https://example.org/p.png)", '<a href="https://example.org/p.png"'],
  ["![](https://example.org/p.png)", ">https://example.org/p.png</a>"],
  ["[![Plan page](https://a.example/p.png)](https://b.example)", 'href="https://b.example/"'],
];

const unlinked = [
  ["[a](javascript:x)", "a"],
  ["[a](//example.org)", "a"],
  ["[a](https://bank.example%2f@example.org)", "a"],
  ["[a](ftp://example.org)", "a"],
  ["[a](pages/about)", "a"],
  ["![Plan page](data:image/png;base64,AA)", "Plan page"],
];

describe("links", () => {
  test.each(links)("%s leads on", (source, part) => expect(renderMarkdown(source)).toContain(part));
  test.each(unlinked)("%s stays text", (source, text) => expect(renderInline(source)).toBe(text));
});

describe("what fits into a page", () => {
  test("headings stay below the page's own", () => {
    const html = renderMarkdown("## Two\n\n### Three\n\n###### Six");
    expect(html.match(/<h\d/g)).toEqual(["<h3", "<h4", "<h5"]);
  });

  test("tables scroll by keyboard and have a name", () => {
    const html = renderMarkdown("| Plan | Share |\n| - | -: |\n| two | 12 |");
    expect(html).toContain('role="region" tabindex="0" aria-label="Table: Plan, Share"');
    expect(html).toContain('<td align="right" dir="auto">12</td>');
  });

  test("boxes of tasks cannot be ticked and say how they stand", () => {
    const html = renderMarkdown("- [x] asked\n- [ ] told");
    expect(html).toContain('<input type="checkbox" checked disabled aria-label="Done"> asked');
    expect(html).toContain('<input type="checkbox" disabled aria-label="Not done"> told');
  });

  test("footnotes of two texts on one page do not meet, and lead there and back", () => {
    const ids = ["method", "evidence.e1.quote"].map((idPrefix) => {
      const html = renderMarkdown("So[^1].\n\n[^1]: Because.", { idPrefix });
      const found = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      for (const [, target] of html.matchAll(/(?:href="#|describedby=")([^"]+)"/g))
        expect(found).toContain(target);
      return found;
    });
    expect(new Set(ids.flat()).size).toBe(ids.flat().length);
  });

  test("right-to-left text stands on its own side", () => {
    expect(renderMarkdown("> مرحبا\n\n- one\n- two")).toMatch(/<blockquote dir="rtl">[\s\S]*<ul dir="ltr">/);
    expect(renderMarkdown("مرحبا")).toBe('<p dir="auto">مرحبا</p>');
  });

  test("a lone paragraph of a point is unwrapped, more than that is not", () => {
    expect(renderInline("Show *two*.")).toBe("Show <em>two</em>.");
    expect(renderInline("One.\n\nTwo.").match(/<p /g)).toHaveLength(2);
  });

  test("a swung dash means about, not struck out", () => {
    expect(renderInline("~5 of ~~10~~")).toBe("~5 of <del>10</del>");
  });

  test("what cannot be kept or shown is replaced", () => {
    expect(renderInline("a\0b\ud800c")).toBe("a\ufffdb\ufffdc");
  });
});

const tangles: [string, string][] = [
  ["brackets in brackets", `${"[".repeat(20_000)}a${"]".repeat(20_000)}`],
  ["quotes in quotes", `${">".repeat(50_000)} deep`],
  ["lists in lists", "- ".repeat(20_000)],
  ["stars", "*a_ ".repeat(12_000)],
  ["a wall of stars", "*".repeat(50_000)],
  ["bold never closed", "**a ".repeat(12_000)],
  ["opened pictures", "![a](".repeat(10_000)],
  ["angles", "<".repeat(50_000)],
  ["entities in an address", `https://example.org/${"&a;".repeat(15_000)}`],
  ["rows and columns", `${"|a".repeat(5000)}\n${"|-".repeat(5000)}\n${"|\n".repeat(3000)}`],
  ["a long address, often", `[a]: /${"x".repeat(20_000)}\n\n${"b [a] c\n\n".repeat(200)}`],
  ["lists a step deeper each", Array.from({ length: 200 }, (_, at) => `${" ".repeat(2 * at)}- a`).join("\n")],
  ["a rule on every line", "- -\n".repeat(3000)],
  ["one endless word", "AV".repeat(2000)],
  ["blanks", `x${" ".repeat(150_000)}x`],
];

describe("texts that would take long", () => {
  test.each(tangles)("%s are shown as they were typed", (_, text) => {
    expect(visibleText(renderMarkdown(text))).toBe(text);
    expect(renderMarkdown(text)).toMatch(/^<p class="as-typed" dir="auto">/);
    expect(renderInline(text)).toMatch(/^<span class="as-typed">/);
    expect(plainText(text)).toBe(text);
  });

  test.each([
    ["long prose", "This **holds** for [most](https://example.org) of `them`, we _think_.\n\n".repeat(650)],
    ["one long paragraph", "This **holds** for [most](https://example.org) of them. ".repeat(150)],
    ["a long list", "- **Ana** said [so](https://example.org) and *twice*\n".repeat(600)],
    ["a long table", `| a | b | c |\n| - | - | - |\n${"| **1** | [2](/x) | *3* |\n".repeat(900)}`],
  ])("%s is Markdown all the same", (_, text) => expect(renderMarkdown(text)).not.toContain("as-typed"));
});

test("plain words have no signs, a line for each paragraph, item and row", () => {
  const source =
    "# Two *plans*\n\nShow [two](/x) ![or](y) `n`.\n\n- <b>one\n- two\n\n| a | b |\n| - | - |\n| 1 | 2 |";
  expect(plainText(source)).toBe("Two plans\nShow two or n.\n<b>one\ntwo\na · b\n1 · 2");
});
