import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { SearchHit } from "@/domain/search/search-query";
import { HitList } from "./hit-list";

const at = new Date("2026-06-03T09:00:00Z");
const hit = (id: string): SearchHit => ({
  ...{ id, href: `/insights/${id}`, statement: [{ text: id, marked: false }], excerpt: null },
  ...{ language: "en", certainty: "high", status: "published", topic: null, owner: "Ana", at, known: null },
  ...{ isInReview: false, needsReview: false, isRestricted: false },
});
const hits = ["both", "first", "second"].map(hit);

function textOf(whole?: number) {
  const reader = { now: at, timeZone: "UTC", locale: "en-GB" };
  const html = renderToStaticMarkup(<HitList hits={hits} whole={whole} reader={reader} />);
  return [...html.matchAll(/<h2[^>]*>(.*?)<\/h2>|data-hit[^>]*>(.*?)<\/a>/g)].map(
    ([, heading, statement]) => heading ?? statement?.replace(/<[^>]+>/g, ""),
  );
}

test.each([
  [undefined, ["both", "first", "second"]],
  [3, ["both", "first", "second"]],
  [1, ["both", "These hold some of the words", "first", "second"]],
  [0, ["These hold some of the words", "both", "first", "second"]],
])("with %s that hold all of the words, the others stand under a heading of their own", (whole, shown) => {
  expect(textOf(whole)).toEqual(shown);
});
