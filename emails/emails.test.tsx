import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { formatHex, wcagContrast } from "culori";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { describe, expect, test } from "vitest";
import { readCases } from "@/scripts/eval/xss-cases";
import { hostileStrings } from "@/tests/support/hostile-strings";
import {
  digestProps,
  listLink,
  mailedQuestion,
  questions,
  reviewRequest,
  sampleMails,
  signIn,
} from "@/tests/support/sample-mails";
import { type Colour, colours } from "./parts/colours";
import { renderQuestions } from "./questions";
import { renderReviewRequest } from "./review-request";
import { renderSignIn } from "./sign-in";
import { renderWeeklyDigest } from "./weekly-digest";

const addressesIn = (html: string) => [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, to]) => to ?? "");
const isLink = (line: string) => line.includes("://") || line.includes(listLink);

/** Everything of a page but its words: elements and their attributes, those that hold words by name alone. */
function skeletonOf(html: string) {
  const read = (node: DefaultTreeAdapterTypes.ChildNode): unknown =>
    "tagName" in node ? [node.tagName, node.attrs, node.childNodes.map(read)] : node.nodeName;
  return JSON.stringify(parse(html).childNodes.map(read));
}

describe.each(sampleMails)("$name", ({ render, isOfList }) => {
  test("its text is complete in itself and fits a narrow window", async () => {
    const { text, html } = await render();
    const lines = text.split("\n").map((line) => line.trim());
    expect(lines).toEqual(expect.arrayContaining(addressesIn(html)));
    for (const line of text.split("\n").filter((one) => !isLink(one)))
      expect(line.length).toBeLessThanOrEqual(78);
    expect(text).not.toMatch(/<[a-z]|&[a-z]+;|\u200b/);
  });

  test("its HTML says its language and title, has no pictures, fetches nothing and is small", async () => {
    const { html } = await render();
    expect(html).toMatch(/<html[^>]* lang="en"/);
    expect(html).toMatch(/<title>[^<]+<\/title>/);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain('name="color-scheme" content="light dark"');
    expect(html).not.toMatch(/<img|<link|url\(|@import|<script/);
    for (const table of html.match(/<table[^>]*>/g) ?? []) expect(table).toContain('role="presentation"');
    for (const [, size] of html.matchAll(/font-size:(\d+)px/g))
      expect(Number(size)).toBeGreaterThanOrEqual(14);
    expect(Buffer.byteLength(html)).toBeLessThan(30_000);
  });

  test("whoever wants no more of it finds the way out before anything else, and at the end", async () => {
    const { html, text } = await render();
    const inHtml = addressesIn(html).filter((to) => to === listLink);
    if (!isOfList) return expect([inHtml, text.includes(listLink)]).toEqual([[], false]);
    expect(inHtml).toHaveLength(2);
    expect(addressesIn(html).slice(0, 2)).toContain(listLink);
    expect(text.indexOf(listLink)).toBeLessThan(500);
    expect(text.trimEnd().endsWith(listLink)).toBe(true);
  });

  test("what people typed stays words, and becomes no link (CVE-2022-31127)", async () => {
    const usual = await render("Words");
    const typed = '<a href="https://evil.test">Click</a>\r\n\r\nhttps://evil.test/now {{token}} {{{list}}';
    const { subject, html, text } = await render(typed);
    expect(subject).not.toMatch(/[\r\n]/);
    expect(html.replace(/<title>[^<]*<\/title>/, "")).not.toContain("evil.test");
    expect(text).not.toContain("://evil");
    expect(addressesIn(html)).toEqual(addressesIn(usual.html));
    for (const placeholder of ["{{token}}", "{{list}}"]) {
      expect(html.split(placeholder)).toHaveLength(usual.html.split(placeholder).length);
      expect(text.split(placeholder)).toHaveLength(usual.text.split(placeholder).length);
    }
  });
});

const collection = process.env.XSS_CASES ?? join(process.cwd(), "../shared/testdata/xss.jsonl");

test("no text changes what a mail is made of, nor the width of its lines", async ({ annotate }) => {
  if (!existsSync(collection)) await annotate(`${collection} is not there: only the own cases were judged.`);
  const cases = existsSync(collection) ? readCases(readFileSync(collection, "utf8")) : [];
  const texts = [...hostileStrings, ...cases].map(({ text }) => text).filter((text) => text.trim() !== "");
  const rest = [
    "\u202eabc\u2066",
    "😀".repeat(900),
    "W".repeat(10_000),
    "字".repeat(10_000),
    ".:/@".repeat(900),
  ];
  const usual = skeletonOf((await renderWeeklyDigest(digestProps(5, "Words"))).html);
  for (const typed of [...texts, ...rest]) {
    const { html, text } = await renderWeeklyDigest(digestProps(5, typed));
    expect(skeletonOf(html) === usual, typed.slice(0, 80)).toBe(true);
    const widest = Math.max(...text.split("\n").map((line) => (isLink(line) ? 0 : line.length)));
    expect(widest, typed.slice(0, 80)).toBeLessThanOrEqual(78);
  }
});

test.each(sampleMails.filter(({ name }) => name === "sign-in" || name === "invitation"))(
  "$name holds placeholders, never a secret",
  async ({ render }) => {
    const { html, text } = await render();
    expect(html).toContain("{{token}}");
    expect(text).toContain("{{token}}");
  },
);

test("the request to review says who asks, what is claimed, how sure, what for and what is missing", async () => {
  const { subject, text, html } = await renderReviewRequest(reviewRequest);
  expect(subject).toBe(`Ana Torres asks you to review: ${reviewRequest.statement}`);
  const plain = html.replaceAll("\u200b", "");
  for (const rendering of [text.replace(/\n/g, " "), plain])
    for (const part of [reviewRequest.statement, "Moderate certainty", ...reviewRequest.missing])
      expect(rendering).toContain(part);
  for (const paragraph of reviewRequest.message.split("\n")) expect(plain).toContain(paragraph);
  expect(text).toContain("Please look at the limits.\n\nThe second experiment was small.");
  const early = { ...reviewRequest, statement: "", certainty: null, message: "", missing: [] };
  const unwritten = await renderReviewRequest(early);
  expect(unwritten.subject).toBe("Ana Torres asks you to review a draft");
  expect(unwritten.text).toContain("A draft whose statement is not written yet");
  expect(unwritten.text).not.toMatch(/writes:|missing before/);
});

test("the questions of a day stand each with why and where to answer, under a subject that a phone shows whole", async () => {
  const { subject, text, html } = await renderQuestions(questions);
  expect(subject).toBe("Two questions, under a minute");
  expect(text).toBe(`Two questions for you

Think of your answer first, then open each to compare. Opening them grades
nothing.

Fewer questions, a break or none at all:
{{list}}

1. What happens to sign-ups when a form asks for a telephone number first?
   (because “Sign-up” begins on Thursday)
   ${questions.questions[0]?.link}

2. How many plans do people compare?
   (because you are one of 4 people whom it is entrusted to)
   ${questions.questions[1]?.link}


Also asked of you

- Ana Torres asks to read “Sign-up”.
  ${questions.asks[0]?.link}

--${" "}
You get this mail because you are asked at most 3 questions in any seven
days in Tidemark at Harbour Institute.

Choose other days and hours:
${questions.settingsLink}

Fewer questions, a break or none at all:
{{list}}
`);
  expect((await renderQuestions({ ...questions, asks: [] })).text).not.toContain("Also asked");
  for (const part of ["telephone number", "begins on Thursday", "Answer this question", "Also asked of you"])
    expect(html.replaceAll("\u200b", "")).toContain(part);
  for (const count of [1, 6, 9, 15]) {
    const many = Array.from({ length: count }, (_, place) =>
      mailedQuestion("Why?", "you asked for more", place),
    );
    expect((await renderQuestions({ ...questions, questions: many })).subject.length).toBeLessThanOrEqual(40);
  }
});

test("the sign-in mail says who asked, when and from where, and what to do if it was somebody else", async () => {
  const { subject, text, html } = await renderSignIn(signIn);
  expect(subject).toBe("Sign in to Tidemark at Harbour Institute");
  for (const rendering of [text.replace(/\n/g, " "), html]) {
    expect(rendering).toContain("on 3 June 2026 at 11:04 CEST to sign in from Firefox on Linux");
    expect(rendering).toContain("{{code}}");
    expect(rendering).toContain("for ten minutes");
    expect(rendering).toContain("If it was not you, do nothing");
  }
});

test("an organization that has no name yet is simply Tidemark", async () => {
  const { subject } = await renderSignIn({ ...signIn, organization: "Tidemark" });
  expect(subject).toBe("Sign in to Tidemark");
});

describe("colours", () => {
  const css = readFileSync(new URL("../app/globals.css", import.meta.url), "utf8");

  test.each(Object.entries(colours))("%s is the token of the pages", (name, [light, dark]) => {
    const token = new RegExp(`--color-${name}: light-dark\\((oklch\\([^)]*\\)), (oklch\\([^)]*\\))\\)`).exec(
      css,
    );
    expect([formatHex(token?.[1] ?? ""), formatHex(token?.[2] ?? "")]).toEqual([light, dark]);
  });

  const pairs: [Colour, Colour][] = [
    ["ink", "surface"],
    ["ink", "paper"],
    ["ink", "tide-soft"],
    ["muted", "surface"],
    ["muted", "paper"],
    ["on-tide", "tide"],
    ["tide", "surface"],
    ["tide", "paper"],
    ["tide", "tide-soft"],
    ["muted", "tide-soft"],
    ["sand-ink", "surface"],
  ];
  test.each(pairs)("%s can be read on %s in both modes", (text, ground) => {
    for (const mode of [0, 1] as const)
      expect(wcagContrast(colours[text][mode], colours[ground][mode])).toBeGreaterThanOrEqual(4.5);
  });
});
