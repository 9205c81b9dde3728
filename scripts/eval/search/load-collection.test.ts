import { expect, test } from "vitest";
import { recordOf } from "./load-collection";

const words = (count: number) => "tide ".repeat(count).trim();

test.each([
  ["title and text", { title: "Tides rise", text: "A < B" }, "Tides rise", "<p>A &lt; B</p>"],
  ["no title", { title: "", text: "Tides rise. They fall." }, "Tides rise.", "<p>Tides rise. They fall.</p>"],
  ["nothing", { title: "", text: "" }, "…", undefined],
  ["a title too long for a statement", { title: words(50), text: "Moon" }, words(40), undefined],
])("%s", (_name, doc, statement, background) => {
  const { content, html } = recordOf({ id: "1", ...doc });
  expect(content.statement).toBe(statement);
  if (background) expect(html.background).toBe(background);
});

test("nothing of a title or a text is lost where it is long", () => {
  const { content } = recordOf({ id: "1", title: words(50), text: words(50_000) });
  const kept = [content.statement, content.background, content.method, content.evaluation]
    .concat(content.openQuestions, content.usageNotes, content.businessContext)
    .join(" ");
  expect(kept.match(/tide/g)).toHaveLength(50_050);
});
