import { expect, test } from "vitest";
import type { MatchReason } from "@/domain/initiatives/match-query";
import { becauseWords } from "./because-words";

const record = (id: string) => ({ id, href: `/insights/${id}`, statement: `Statement ${id}.` });
const named = Object.fromEntries(["a", "b", "c"].map((id) => [id, record(id)]));
const link = (throughInsightId: string, kind: "supports" | "contradicts"): MatchReason => ({
  ...{ kind: "link", throughInsightId, link: kind },
});
const topic = (name: string, via: string | null): MatchReason => ({
  kind: "topic",
  topicId: name,
  name,
  via,
});
const because = (reasons: MatchReason[], pairIds: string[] = []) =>
  becauseWords({ reasons, pairIds, origin: "found", decided: null }, named);

test("says what tells most first, and each thing once", () => {
  expect(
    because(
      [
        { kind: "contradicts", insightId: "a" },
        ...[topic("Performance", null), topic("Teamwork", null), topic("Forms", "form")],
        ...[
          { kind: "keyword" as const, word: "opt-out" },
          { kind: "keyword" as const, word: "fund" },
        ],
        {
          kind: "terms",
          terms: [
            { word: "pay", weight: 0.2 },
            { word: "trial", weight: 0.5 },
          ],
        },
        ...[link("a", "contradicts"), link("a", "contradicts")],
        ...[link("b", "supports"), link("c", "supports"), link("b", "supports")],
      ],
      ["a"],
    ),
  ).toBe(
    "both speak of “trial” and “pay”; it speaks of the keywords “opt-out” and “fund”; “form” belongs to its topic Forms; its topics Performance and Teamwork are this initiative’s; it and “Statement b” and 1 more support each other",
  );
});

test("that it contradicts something is said where nothing else is, or where that does not stand beside it", () => {
  expect(because([{ kind: "contradicts", insightId: "a" }], ["a"])).toBe("it contradicts “Statement a”");
  expect(because([{ kind: "keyword", word: "fund" }, link("b", "contradicts")], ["a"])).toBe(
    "it speaks of the keyword “fund”; it contradicts “Statement b”",
  );
  expect(because([link("hidden", "supports")])).toBe("");
});
