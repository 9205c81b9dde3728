import { expect, test } from "vitest";
import { fillContent } from "@/scripts/eval/fill-content";
import { completeContent } from "@/tests/support/factories";
import { hostileStrings } from "@/tests/support/hostile-strings";
import type { InsightContent } from "../../insights/content-input";
import { readMarkdown } from "../documents/read-markdown";
import { insightMarkdown, type MarkdownFacts } from "./insight-markdown";

const facts: MarkdownFacts = {
  key: "bcdfghjk",
  status: "published",
  standing: null,
  visibility: "restricted",
  publishedOn: "2025-06-03",
  author: "ana@example.org",
  owner: "ben@example.org",
  translator: "cleo@example.org",
  topics: ["Choice: how many?", "- Tests, and #more"],
  audience: ["Harbour"],
  readers: ["Keel", "dan@example.org"],
  links: [{ kind: "derived-from", to: "zzzzzzzz", note: "narrows: it" }],
};

const awkward: Record<string, string> = {
  ...Object.fromEntries(
    hostileStrings.filter((_, index) => index % 3 === 2).map(({ name, text }) => [name, text]),
  ),
  "headings of ours": "Before.\n\n## Method\n\nNot the method.\n\nGoals\n-----\n\n# Do\n\n- x",
  "lower headings": "Before.\n\n### Method\n\n#### Do\n\nAfter.",
  "an unclosed fence": "Look:\n\n```\ncode\n## Goals",
  "front matter inside": "---\ntitle: other\n---\n\n...\n\n---",
  "YAML that means something": "yes: &a *a !!js/function [1, {2: 3}] # no comment\n%TAG",
  "a list in points": "- one\n- two\n\n  more\n1. three",
  "writing from right to left": "האם זה עובד? נכון \u200f(בערך) — 42٪، نعم",
  "letters of all kinds": "Ça coûte 10 € 🏴󠁧󠁢󠁥󠁮󠁧󠁿 𝒳 z̸̡̛̖̦ ﬁ ǆ",
  "a number that begins a sentence": "2010. The year it was found: 1e400, 0x1F, 007, true, ~",
  blanks: "one  two   three\n\n\n\nfour  \nfive",
};

/** Ids of points are made from their words; what is on several lines where one is meant comes back on one. */
function comparable(content: InsightContent) {
  const line = (text: string) => text.replace(/\s+/g, " ").trim();
  const points = (list: InsightContent["goals"]) => list.map(({ text }) => text.trim());
  return {
    ...content,
    statement: line(content.statement),
    certaintyReason: content.certaintyReason.trim(),
    ...{ goals: points(content.goals), nonGoals: points(content.nonGoals) },
    ...{ limitations: points(content.limitations) },
    ...{ usageDo: points(content.usageDo), usageDont: points(content.usageDont) },
    evidence: content.evidence.map(({ title, source, method, sample, ...item }) => ({
      ...item,
      ...{ title: line(title), source: line(source), method: line(method), sample: line(sample) },
    })),
  };
}

test.each(Object.entries(awkward))("a record full of %s comes back from its Markdown", (_name, text) => {
  const { content } = fillContent(text);
  const { document, problems } = readMarkdown(insightMarkdown(content, facts), "insights/x.md");
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(comparable(document?.content as InsightContent)).toEqual(comparable(content));
});

test("what stands beside the words comes back too, and plain words stand under headings", () => {
  const content = completeContent({ language: "ar", halfLifeDays: 700, certaintyReason: "One.\n\nTwo." });
  const text = insightMarkdown(content, facts);
  const { document, problems } = readMarkdown(text, "insights/x.md");
  expect(problems).toEqual([]);
  expect(comparable(document?.content as InsightContent)).toEqual(comparable(content));
  const values = (list: { value: string }[] | undefined) => list?.map(({ value }) => value);
  expect(document).toMatchObject({
    ...{ externalId: "bcdfghjk", status: "published", visibility: "restricted", publishedOn: "2025-06-03" },
    ...{ owner: { value: facts.owner }, author: { value: facts.author } },
    translator: { value: facts.translator },
    links: [{ kind: "derived-from", value: "zzzzzzzz", note: "narrows: it" }],
  });
  expect(values(document?.topics)).toEqual(facts.topics);
  expect(values(document?.audience)).toEqual(facts.audience);
  expect(values(document?.readers)).toEqual(facts.readers);
  expect(text).toContain("\n# People who compare two plans");
  expect(text).toContain("\n## Mind the limits\n\n- Tested with new customers only.\n");
});
