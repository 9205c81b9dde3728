import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { MergePreview } from "./merge-preview";

const merge = {
  ...{ from: { name: "Memory" }, into: { name: "Learning", halfLifeDays: 365 } },
  ...{ insights: 2, teams: 0, followers: 0, words: [], curators: [] },
};
const none = { total: 0, first: [] };
const one = { statement: "Tides turn.", href: "/insights/tides-turn-22222222", weight: 1, half: 1.5 };

test("whoever merges topics sees first which insights need review by the other pace", () => {
  const html = renderToStaticMarkup(
    <MergePreview merge={merge} change={{ needing: { total: 2, first: [one] }, relieved: none }} />,
  );
  expect(html).toContain("2 insights that you can see would need review:");
  expect(html).toContain('href="/insights/tides-turn-22222222"');
  expect(html).toContain("and 1 more");
  expect(
    renderToStaticMarkup(<MergePreview merge={merge} change={{ needing: none, relieved: none }} />),
  ).not.toContain("need review");
});
