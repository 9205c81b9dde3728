import { expect, test } from "vitest";
import { insight, person, testNow } from "@/tests/support/factories";
import { findMeant } from "./find-meant";
import { indexInsights } from "./index-insights";
import { searchInsights } from "./search-insights";
import { searchQuery } from "./search-query";

test("words that find much more are offered, never those that only stand where the actor may not read", async () => {
  const author = await person("author");
  const statements = [
    ...Array.from({ length: 5 }, (_, place) => `Onboarding with a checkout of kind ${place} takes long.`),
    "Onbaording by letter brings feedback of how people feel.",
    "Guided tours delay people.",
  ];
  const open = await Promise.all(
    statements.map((statement) => insight(author.id, { content: { statement, topicIds: [] } })),
  );
  const hidden = await Promise.all(
    Array.from({ length: 6 }, () =>
      insight(author.id, {
        visibility: "restricted",
        content: { statement: "Guided torus and gatehouse were renamed.", topicIds: [] },
      }),
    ),
  );
  await indexInsights([...open, ...hidden].map(({ id }) => id));
  const reader = (await person()).actor;
  const meant = async (actor: typeof reader, q: string, more: Record<string, string> = {}) => {
    const query = searchQuery.parse({ q, ...more });
    return (await findMeant(actor, query, await searchInsights(actor, query, testNow), testNow))?.q ?? null;
  };
  const offered: [string, string | null][] = [
    ["onbaording", "onboarding"],
    ["“onbaording” takes, onbaording", "“onboarding” takes, onboarding"],
    ["check out", "checkout"],
    ["onboardingcheckout", "onboarding checkout"],

    ["feed back", "feedback"],
    ["onboarding", null],
    ["tours", null],
    ["gate house", null],
    ["letter", null],
    [Array.from({ length: 13 }, () => "onbaording").join(" "), "onboarding ".repeat(13).trim()],
    ["!!!", null],
  ];
  for (const [words, expected] of offered) expect(await meant(reader, words), words).toBe(expected);
  expect(await meant(author.actor, "tours")).toBe("torus");
  expect(await meant(author.actor, "gate house")).toBe("gatehouse");
  expect(await meant(reader, "onbaording", { status: "retired" })).toBeNull();
});
