import { expect, test } from "vitest";
import { digestLead } from "./digest-lead";
import type { DigestContent, DigestNews } from "./digest-query";

const long =
  "Adding options harms choosing only where people cannot tell the options apart from one another.";
const none = { items: [], total: 0 };
const nothing: DigestContent = {
  ...{
    week: "2026-W23",
    day: "2026-06-01",
    initiatives: none,
    due: none,
    news: none,
    asks: none,
    paths: none,
  },
};
const insight = {
  ...{ insightId: "i", statement: long, language: "en", href: "/insights/i" },
  ...{ certainty: "low" as const, note: "published 1 May 2026" },
};
const initiative = (name: string, when: string, startsIn: number | null, bearing: number) => ({
  ...{ initiativeId: name, name, href: `/initiatives/${name}`, when, startsIn, inMind: 0 },
  insights: { items: bearing > 0 ? [insight] : [], total: bearing },
});
const news = (what: DigestNews["what"], total = 1) => ({
  items: [{ ...insight, what, words: "published by Ana", topic: "Choice", otherId: null }],
  total,
});
const ask = (sentence: string, isNew: boolean) => ({
  items: [{ askId: "a", pathId: null, isNew, sentence, href: "/" }],
  total: 1,
});
const due = (total: number) => ({
  items: [
    { cardId: "c", insightId: "i", question: "How many?", language: "en", because: "x", href: "/recall/c" },
  ],
  total,
});
const path = {
  ...{
    pathId: "p",
    title: "First weeks",
    href: "/paths/p",
    progress: "4 of 12 steps done",
    done: 4,
    steps: 12,
  },
  ...{ next: { title: "Two plans are enough.", href: "/paths/p/step/s", insightId: "i" }, nudge: null },
};
const paths = { items: [path], total: 1 };
const soon = initiative("Checkout redesign", "starts on Thursday", 3, 4);

test.each<[string, Partial<DigestContent>, string, string]>([
  [
    "what starts this week",
    { initiatives: { items: [soon], total: 1 }, asks: ask("Ana asks.", true), due: due(3), paths },
    "“Checkout redesign” starts on Thursday: 4 insights bear on it",
    "Also for you: 3 questions, one thing asked of you and one step on a path.",
  ],
  [
    "what starts without anything known",
    { initiatives: { items: [{ ...soon, insights: none }], total: 1 } },
    "“Checkout redesign” starts on Thursday: nothing known bears on it yet",
    "Ask whoever may know, before it does.",
  ],
  [
    "a new ask before what starts later",
    {
      initiatives: { items: [initiative("Returns", "starts on 30 June", 27, 1)], total: 1 },
      asks: ask("Ana asks you to review “Two plans”.", true),
    },
    "Ana asks you to review “Two plans”",
    "Also for you: one initiative.",
  ],
  [
    "what holds no longer before questions",
    { news: news("retired", 3), due: due(1) },
    "Holds no longer: “Adding options harms choosing only where people cannot…”",
    "Also for you: one question and 2 other new or changed insights.",
  ],
  [
    "questions before what is new",
    { news: news("new"), due: due(7) },
    "7 questions for you, about 2 minutes",
    "",
  ],
  [
    "what is new before what is under way",
    {
      news: news("new"),
      initiatives: { items: [initiative("Returns", "runs until 3 July", null, 1)], total: 1 },
    },
    "New in Choice: “Adding options harms choosing only where people cannot tell…”",
    "Also for you: one initiative.",
  ],
  [
    "a milestone",
    { initiatives: { items: [initiative("Returns", "Beta on Friday", null, 2)], total: 1 } },
    "“Returns”: Beta on Friday, 2 insights bear on it",
    "",
  ],
  ["an old ask", { asks: ask("Is it still true?", false), paths }, "Is it still true?", ""],
  ["a path", { paths }, "Your next step: “Two plans are enough”", "First weeks: 4 of 12 steps done."],
])("names %s", (_, content, subject, line) => {
  const lead = digestLead({ ...nothing, ...content });
  expect(lead.subject).toBe(subject);
  if (line) expect(lead.line).toBe(line);
});

test("keeps a subject to what a mailbox shows, whatever it is about", () => {
  const names = ["W".repeat(300), "النص العربي طويل جدا ".repeat(20), "x"];
  for (const name of names) {
    const items = [initiative(name, "starts on Wednesday", 6, 8)];
    const { subject } = digestLead({ ...nothing, initiatives: { items, total: 1 } });
    expect([...subject].length).toBeLessThanOrEqual(80);
    expect(subject).toContain("starts on Wednesday: 8 insights");
  }
});
