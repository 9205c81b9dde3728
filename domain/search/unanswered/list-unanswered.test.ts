import { expect, test } from "vitest";
import { db } from "@/db/client";
import { searches } from "@/db/schema/search";
import { forgetExpired } from "@/domain/access/forget-expired";
import type { PersonActor } from "@/domain/actor";
import { insight, person, testNow } from "@/tests/support/factories";
import { auditTrail } from "@/tests/support/inspect";
import { indexInsights } from "../index-insights";
import { recordSearch } from "../record-search";
import { searchInsights } from "../search-insights";
import { searchQuery } from "../search-query";
import { listUnanswered } from "./list-unanswered";
import { bringSearchBack, setAsideSearch } from "./set-aside-search";
import { unansweredQuery } from "./unanswered-input";

const hoursLater = (hours: number) => new Date(testNow.getTime() + hours * 60 * 60 * 1000);

async function search(actor: PersonActor, q: string, more: Record<string, string> = {}, now = testNow) {
  const query = searchQuery.parse({ q, ...more });
  await recordSearch(actor, query, await searchInsights(actor, query, now), now);
}

const list = async (actor: PersonActor, show = "open", now = testNow) =>
  (await listUnanswered(actor, unansweredQuery.parse({ show }), now)).searches;
const wordsOf = (found: { words: string }[]) => found.map(({ words }) => words);

test("lists what no insight holds, like words together, the most frequent first; nothing personal, nothing hidden", async () => {
  const author = await person("author");
  const other = await person("author", { name: "Ana Sílva" });
  const hidden = await insight(author.id, {
    visibility: "restricted",
    content: { statement: "Zephyrine pricing loses people who compare plans." },
  });
  const open = await insight(author.id, { content: { statement: "People who compare plans stay longer." } });
  await indexInsights([hidden.id, open.id]);
  for (const words of [
    "Submarines",
    "submarines!",
    "plans for whales",
    "compare plans",
    "zephyrine",
    "ana.silva@example.org",
    "call +49 30 1234567",
    "https://example.org/x",
    "salary of ana silva",
    "whales ".repeat(13),
    "!!!",
  ])
    await search(other.actor, words);
  await search(other.actor, "SUBMÁRINES", {}, hoursLater(2));
  await search(other.actor, "walruses 2024–2026", {}, hoursLater(1));
  await search(other.actor, "krakens", { certainty: "high" });
  // Whoever may read the restricted record could have the word from there.
  await search(author.actor, "zephyrine whales");
  await search(author.actor, "zephirine whales");

  const found = await list(other.actor);
  expect(found).toMatchObject([
    { words: "SUBMÁRINES", folded: "submarines", times: 3, lastAt: hoursLater(2), finds: null },
    { words: "walruses 2024–2026", times: 1 },
    { words: "plans for whales", times: 1, finds: null },
    { words: "zephyrine", times: 1, finds: null },
  ]);
  expect(wordsOf(await list(author.actor))).toEqual(wordsOf(found));
  expect((await list(author.actor)).at(-1)?.finds).toEqual({ count: 1, isLeast: false });
  const kept = (await db.select({ words: searches.words }).from(searches)).map(({ words }) => words);
  expect(kept.filter((words) => /@|\+49|https/.test(words))).toEqual([]);

  await expect(list((await person()).actor)).rejects.toMatchObject({ reason: "not-allowed" });
});

test("what is set aside leaves the list until it is searched for again, or is brought back", async () => {
  const [{ actor }, reader] = [await person("author", { name: "Ana" }), (await person()).actor];
  const later = hoursLater(3);
  await search(reader, "submarines");
  await search(reader, "whales");
  await setAsideSearch(actor, { folded: "submarines" }, testNow);
  await setAsideSearch(actor, { folded: "submarines" }, later);
  expect(wordsOf(await list(actor))).toEqual(["whales"]);
  expect(await list(actor, "aside")).toMatchObject([
    { words: "submarines", times: 1, aside: { by: "Ana", at: later } },
  ]);
  await search(reader, "Submarines", {}, hoursLater(5));
  expect(await list(actor)).toMatchObject([{ words: "Submarines", times: 1 }, { words: "whales" }]);
  await bringSearchBack(actor, { folded: "submarines" });
  expect(await list(actor)).toMatchObject([{ words: "Submarines", times: 2 }, { words: "whales" }]);
  expect(await list(actor, "aside")).toEqual([]);
  await expect(bringSearchBack(actor, { folded: "submarines" })).rejects.toMatchObject({
    reason: "not-found",
  });
  await expect(setAsideSearch(actor, { folded: "walruses" }, later)).rejects.toMatchObject({
    reason: "not-found",
  });
  await expect(setAsideSearch(reader, { folded: "whales" }, later)).rejects.toMatchObject({
    reason: "not-allowed",
  });
  expect((await auditTrail()).map(({ action }) => action)).toEqual([
    "search.set-aside",
    "search.set-aside",
    "search.brought-back",
  ]);

  await setAsideSearch(actor, { folded: "whales" }, testNow);
  const muchLater = hoursLater(401 * 24);
  await forgetExpired(muchLater);
  expect([await list(actor, "open", muchLater), await list(actor, "aside", muchLater)]).toEqual([[], []]);
});
