import { expect, test } from "vitest";
import { rendererVersion } from "../markdown/render-markdown";
import { contentInput } from "./content-input";
import { freshHtml, renderContent } from "./render-content";

const content = contentInput.parse({
  statement: "A *plain* statement stays as it was typed.",
  summary: "What we **found**.",
  certaintyReason: "Two trials agree.",
  goals: [{ id: "g1", text: "Fewer *calls*" }],
  limitations: [{ id: "l1", text: "" }],
  evidence: [
    { id: "e1", title: "Trial", keyFigures: "| n |\n| - |\n| 12 |", quote: "> so[^1]\n\n[^1]: p. 3" },
  ],
  prompts: [{ id: "q1", question: "How *many*?", answer: "`12`" }],
});

test("every text that is Markdown has its HTML under its path, empty ones have none", () => {
  const html = renderContent(content);
  expect(Object.keys(html)).toEqual([
    "summary",
    "certaintyReason",
    "goals.g1",
    "evidence.e1.keyFigures",
    "evidence.e1.quote",
    "prompts.q1.answer",
  ]);
  expect(html["goals.g1"]).toBe("Fewer <em>calls</em>");
  expect(html["evidence.e1.quote"]).toContain('id="evidence-e1-quote-fn-1"');
});

test("unchanged texts are taken over, changed ones are rendered", () => {
  const html = { ...renderContent(content), summary: "kept", "goals.g1": "kept" };
  const changed = { ...content, goals: [{ id: "g1", text: "More" }] };
  expect(renderContent(changed, { content, html })).toMatchObject({ summary: "kept", "goals.g1": "More" });
});

test("what another version rendered is rendered anew", () => {
  const html = { summary: "kept" };
  expect(freshHtml({ content, html, rendererVersion })).toBe(html);
  expect(freshHtml({ content, html, rendererVersion: rendererVersion - 1 }).summary).toContain("<strong>");
});
