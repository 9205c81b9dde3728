import { expect, test } from "vitest";
import { db } from "@/db/client";
import { searches } from "@/db/schema/search";
import { person, testNow } from "@/tests/support/factories";
import { recordSearch } from "./record-search";
import { searchQuery } from "./search-query";

test("keeps the words, what was chosen and how much was found, by the hour; nobody's name", async () => {
  const { actor } = await person();
  const answer = { total: { count: 3, isLeast: false }, isRelaxed: false, engine: "postgres" } as const;
  const at = new Date(testNow.getTime() + 42 * 60_000);
  for (const given of [{ q: " tide  Clocks", topic: "sea" }, { topic: "sea" }, { q: "tide", page: "2" }])
    await recordSearch(actor, searchQuery.parse(given), answer, at);
  const [kept, ...others] = await db.select().from(searches);
  expect(others).toEqual([]);
  expect(kept).toEqual({
    id: expect.any(String),
    at: testNow,
    words: "tide  Clocks",
    folded: null,
    filters: { topic: ["sea"], status: "published" },
    results: 3,
    engine: "postgres",
  });
});
