import { expect, test } from "vitest";
import type { ImportDocument } from "../import-document";
import { readMarkdown } from "./read-markdown";

type Part = Partial<Record<keyof ImportDocument, unknown>>;
const content = (part: Partial<ImportDocument["content"]>): Part => ({ content: part });
const link = (kind: string, value: string, note = "") => ({ kind, value, note });

const lines: [string, Part][] = [
  ["Certainty: Very low", content({ certainty: "very-low", certaintyReason: "" })],
  ["certainty: Moderate certainty", content({ certainty: "moderate" })],
  [
    'confidence: "high: three trials agree"',
    content({ certainty: "high", certaintyReason: "three trials agree" }),
  ],
  ["certainty: low\nreason: one study", content({ certainty: "low", certaintyReason: "one study" })],
  ["lang: pt_br", content({ language: "pt-BR" })],
  ["Language: German", content({ language: "de" })],
  ["half_life: 18 months", content({ halfLifeDays: 548 })],
  ["Half Life: 730", content({ halfLifeDays: 730 })],
  ["id: 0123", { externalId: "0123" }],
  ["id: null", { externalId: "a/b.md" }],
  ["published: 2018-11-19T10:00:00+01:00", { publishedOn: "2018-11-19" }],
  ["status: Published\nvisibility: Private", { status: "published", visibility: "restricted" }],
  ["Derived From: [a, b]", { links: [link("derived-from", "a"), link("derived-from", "b")] }],
  [
    "supports: a\nreplaces: {to: c, note: So}",
    { links: [link("supports", "a"), link("supersedes", "c", "So")] },
  ],
  ["links: {contradicts: [a], supports: b}", { links: [link("contradicts", "a"), link("supports", "b")] }],
  ["links:\n  - {kind: derived from, to: a, note: n}", { links: [link("derived-from", "a", "n")] }],
  ['summary: "~"', content({ summary: "~" })],
  ["constructor: x", { externalId: "a/b.md" }],
];

test.each(lines)("%s", (yaml, expected) => {
  const { document, problems } = readMarkdown(`---\ntitle: One\n${yaml}\n---\n\nSo.\n`, "a/b.md");
  expect(problems.filter(({ severity }) => severity !== "note")).toEqual([]);
  expect(document).toMatchObject(expected);
});

test("empty keys say nothing", () => {
  const { document, problems } = readMarkdown(
    "---\ntitle: One\nowner:\ntags: []\ncertainty: ~\n---\n",
    "a.md",
  );
  expect(problems).toEqual([]);
  expect(document).toMatchObject({ owner: null, topics: [], content: { certainty: null } });
});
