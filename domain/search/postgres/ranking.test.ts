import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { insights } from "@/db/schema/insights";
import { topicSynonyms } from "@/db/schema/people";
import { insight, person, testNow, topic } from "@/tests/support/factories";
import { postgresEngine } from "../ask-engine";
import { indexInsights } from "../index-insights";
import { searchQuery } from "../search-query";

type Made = { statement: string; background?: string; certainty?: "high" | "low"; days?: number };

/** Records by name, and what a reader finds among them. */
async function shelf(records: { [name: string]: Made }) {
  const author = await person("author");
  const names = new Map<string, string>();
  for (const [name, { days = 100, certainty = "low", ...texts }] of Object.entries(records)) {
    const content = { summary: "", background: "", ...bare, ...texts, certainty };
    const { id } = await insight(author.id, { content });
    const revisedAt = new Date(testNow.getTime() - days * 24 * 60 * 60 * 1000);
    await db.update(insights).set({ revisedAt, certainty }).where(eq(insights.id, id));
    names.set(id, name);
  }
  await indexInsights([...names.keys()]);
  const { actor } = await person();
  return async (q: string) => {
    const answer = await postgresEngine.search(actor, searchQuery.parse({ q: `${q} .` }), testNow);
    return { ...answer, names: answer.hits.map(({ insightId }) => names.get(insightId)) };
  };
}

const bare = {
  ...{ certaintyReason: "", businessContext: "", goals: [], nonGoals: [], limitations: [] },
  ...{ usageDo: [], usageDont: [], evidence: [], prompts: [], method: "", evaluation: "", openQuestions: "" },
};

test("those that hold all of few words come first, then those that hold some, and are told apart", async () => {
  const find = await shelf({
    some: { statement: "Prices are compared", certainty: "high", days: 0 },
    all: { statement: "What was seen", background: "Prices of ferries were asked for once.", days: 2000 },
    none: { statement: "Forms are long", certainty: "high", days: 0 },
  });
  expect(await find("ferry prices")).toMatchObject({
    ...{ names: ["all", "some"], total: { count: 1 }, isRelaxed: false, isFilled: true },
  });
  expect(await find('"ferry prices"')).toMatchObject({ names: [], isFilled: false });
  expect(await find("prices")).toMatchObject({ total: { count: 2 }, isFilled: false });
});

test("words that stand side by side are worth more than the same words apart", async () => {
  const find = await shelf({
    apart: { statement: "Trust in a very short survey" },
    together: { statement: "A very short trust survey in" },
  });
  expect((await find("trust survey")).names).toEqual(["together", "apart"]);
});

test("of equal records the surer and the fresher comes first, and a better match before both", async () => {
  const find = await shelf({
    old: { statement: "Tides carry boats", days: 2000 },
    fresh: { statement: "Tides carry boats", days: 1 },
    sure: { statement: "Tides carry boats", days: 1, certainty: "high" },
    better: { statement: "Tides", background: "Tides and tides, boats and boats: tides.", days: 3000 },
  });
  expect((await find("tides")).names).toEqual(["better", "sure", "fresh", "old"]);
});

test("another name of a topic is found too, after what says it as it was asked for", async () => {
  const { id } = await topic("Onboarding");
  await db.insert(topicSynonyms).values([
    { topicId: id, word: "Activation" },
    { topicId: id, word: "first use" },
  ]);
  const find = await shelf({
    name: { statement: "Long onboarding loses people" },
    synonym: { statement: "Long activation loses people" },
    other: { statement: "Short forms keep people" },
  });
  expect((await find("activation")).names).toEqual(["synonym", "name"]);
  expect((await find("onboarding")).names).toEqual(["name", "synonym"]);
  expect((await find("first use")).names.toSorted()).toEqual(["name", "synonym"]);
  const { names, corrected } = await find("activation people");
  expect([names.slice(0, 2), corrected]).toEqual([["synonym", "name"], null]);
});
