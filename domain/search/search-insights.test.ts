import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { exposures, insightAudience, insights } from "@/db/schema/insights";
import { insight, person, team, testNow, topic } from "@/tests/support/factories";
import { cast, exists, makeCast, makeWorld, type State, states } from "@/tests/support/record-world";
import type { Actor, PersonActor } from "../actor";
import { indexInsights } from "./index-insights";
import { quickFind } from "./quick-find";
import { searchInsights } from "./search-insights";
import { type SearchAnswer, searchQuery } from "./search-query";

const search = (actor: Actor, values: Record<string, string> = {}) =>
  searchInsights(actor, searchQuery.parse(values), testNow);
const idsOf = ({ hits }: { hits: { id: string }[] }) => hits.map(({ id }) => id).sort();
const daysBefore = (days: number) => new Date(testNow.getTime() - days * 24 * 60 * 60 * 1000);

test("pages go on where the one before ended, newest first, also among records of one instant", async () => {
  const author = await person("author");
  const made = await Promise.all(Array.from({ length: 33 }, () => insight(author.id)));
  await Promise.all(
    made.map(({ id }, number) =>
      db
        .update(insights)
        .set({ revisedAt: new Date(testNow.getTime() - Math.floor(number / 8) * 60_000) })
        .where(eq(insights.id, id)),
    ),
  );
  const { actor } = await person();
  const first = await search(actor);
  expect(first.total).toEqual({ count: 33, isLeast: false });
  const second = await search(actor, first.next && "after" in first.next ? { after: first.next.after } : {});
  expect([first.hits.length, second.hits.length, second.next]).toEqual([20, 13, null]);
  const shown = [...first.hits, ...second.hits];
  expect(new Set(shown.map(({ id }) => id)).size).toBe(33);
  const times = shown.map(({ at }) => at.getTime());
  expect(times).toEqual([...times].sort((one, other) => other - one));

  await indexInsights(made.map(({ id }) => id));
  const best = await search(actor, { q: "plans" });
  expect([best.hits.length, best.next]).toEqual([20, { page: 2 }]);
  const rest = await search(actor, { q: "plans", page: "2" });
  expect(new Set([...best.hits, ...rest.hits].map(({ id }) => id)).size).toBe(33);
});

describe("menus", () => {
  /** Three records that differ in every menu. */
  async function library() {
    const [author, other] = [
      await person("author", { name: "Ana" }),
      await person("author", { name: "Bob" }),
    ];
    const [pricing, churn] = [await topic("Pricing"), await topic("Churn")];
    const harbour = await team("Harbour");
    const evidence = (kind: string) => [{ id: "e1", kind, title: "Kept" }] as never;
    const sure = await insight(author.id, {
      content: { topicIds: [pricing.id, churn.id], certainty: "high", evidence: evidence("study") },
    });
    const unsure = await insight(author.id, {
      content: { topicIds: [pricing.id], certainty: "low", evidence: evidence("quote") },
    });
    const old = await insight(other.id, { content: { certainty: null, evidence: evidence("quote") } });
    await db.insert(insightAudience).values({ insightId: unsure.id, teamId: harbour.id });
    const changes = { revisedAt: daysBefore(500), publishedAt: daysBefore(500), nextReviewOn: "2026-06-03" };
    await db.update(insights).set(changes).where(eq(insights.id, old.id));
    await indexInsights([sure.id, unsure.id, old.id]);
    return { sure: sure.id, unsure: unsure.id, old: old.id, author, reader: (await person()).actor };
  }

  test.each([
    ["without words", {}],
    ["with words", { q: "plans" }],
  ])("%s, each narrows, and counts what it would leave", async (_, words) => {
    const { sure, unsure, old, author, reader } = await library();
    const found = async (values: Record<string, string>) =>
      idsOf(await search(reader, { ...words, ...values }));
    for (const [values, left] of [
      [{ topic: "pricing" }, [sure, unsure]],
      [{ topic: "pricing,churn", certainty: "low" }, [unsure]],
      [{ certainty: "none,high" }, [sure, old]],
      [{ kind: "quote" }, [unsure, old]],
      [{ team: "harbour" }, [unsure]],
      [{ owner: author.id, kind: "study,file" }, [sure]],
      [{ freshness: "quarter" }, [sure, unsure]],
      [{ freshness: "older" }, [old]],
      [{ freshness: "due" }, [old]],
      [{ status: "retired" }, []],
    ] as [Record<string, string>, string[]][])
      expect(await found(values), JSON.stringify(values)).toEqual(left.sort());

    const { counts, total } = await search(reader, { ...words, topic: "churn", certainty: "low" });
    expect(total.count).toBe(0);
    expect(read(counts)).toEqual({
      topic: ["Pricing 1", "Churn 0"],
      certainty: ["High certainty 1", "Low certainty 0"],
      ...{ team: [], kind: [], freshness: [], owner: [], status: ["Published 0"] },
    });
    expect(read((await search(reader, words)).counts)).toEqual({
      topic: ["Pricing 2", "Churn 1"],
      team: ["Harbour 1"],
      certainty: ["High certainty 1", "Low certainty 1", "Not yet rated 1"],
      kind: ["Quote 2", "Study 1"],
      freshness: ["Last three months 2", "Last twelve months 2", "Longer ago 1", "Needs review 1"],
      owner: ["Ana 2", "Bob 1"],
      status: ["Published 3"],
    });
  });
});

const read = (counts: SearchAnswer["counts"]) =>
  Object.fromEntries(
    Object.entries(counts).map(([facet, values]) => [
      facet,
      values.map(({ label, count }) => `${label} ${count}`),
    ]),
  );

/** One record in every state, each with a word of its own that nothing else holds. */
async function everyState(people: Record<string, PersonActor>) {
  const worlds = new Map<State, string>();
  for (const state of states.filter((one) => one !== "missing")) {
    const { insightId } = await makeWorld(state, people as never);
    worlds.set(state, insightId);
  }
  await indexInsights([...worlds.values()]);
  return worlds;
}

test("everybody finds, and is told of, exactly what exists for them", async () => {
  const people = await makeCast();
  const worlds = await everyState(people);
  const listed = (who: (typeof cast)[number], isDraft: boolean) =>
    [...worlds]
      .filter(([state]) => exists[state].includes(who) && /draft|review/i.test(state) === isDraft)
      // An administrator sees restricted records that they have nothing to do with only when they open them.
      .filter(([state]) => !(who === "admin" && state.startsWith("restricted")))
      .map(([, id]) => id)
      .sort();
  for (const who of cast) {
    const actor = people[who];
    for (const words of [{}, { q: "plans" }, { q: "pla" }] as Record<string, string>[]) {
      const published = await search(actor, words);
      const drafts = await search(actor, { ...words, status: "draft" });
      expect([idsOf(published), idsOf(drafts)], who).toEqual([listed(who, false), listed(who, true)]);
      expect(published.total.count, who).toBe(published.hits.length);
      const count = (status: string) => published.counts.status.find(({ value }) => value === status)?.count;
      expect([count("published"), count("draft") ?? 0], who).toEqual([
        listed(who, false).length,
        listed(who, true).length,
      ]);
      expect(sum(published.counts.owner), who).toBe(published.hits.length);
    }
    const quick = await quickFind(actor, "plan", testNow);
    expect(idsOf(quick), who).toEqual([...listed(who, false), ...listed(who, true)].sort());
    expect(quick.total.count, who).toBe(listed(who, false).length);
  }
  for (const actor of [{ kind: "anonymous" }, { kind: "everyone" }] as const)
    expect((await search(actor, { q: "plans" })).total.count).toBe(actor.kind === "everyone" ? 1 : 0);
});

const sum = (counts: { count: number }[]) => counts.reduce((total, { count }) => total + count, 0);

test("a word that only records hold which one may not see is neither completed nor offered for a typo", async () => {
  const author = await person("author");
  const hidden = await insight(author.id, {
    visibility: "restricted",
    content: { statement: "Zephyrine pricing loses people who compare plans." },
  });
  const open = await insight(author.id, { content: { statement: "People who compare plans stay longer." } });
  await indexInsights([hidden.id, open.id]);
  const reader = (await person()).actor;
  expect((await search(author.actor, { q: "zephirine" })).corrected).toBe("zephyrine");
  for (const q of ["zephirine", "zephyrine", "zeph", "zephirine plans", "zeph plans"]) {
    const answer = await search(reader, { q });
    const quick = await quickFind(reader, q, testNow);
    expect([answer.corrected, quick.corrected], q).toEqual([null, null]);
    const withPlans = q.includes("plans") ? [open.id] : [];
    expect([idsOf(answer), idsOf(quick)], q).toEqual([withPlans, withPlans]);
  }
});

test("when nothing holds all words those that hold some are shown, and said to", async () => {
  const author = await person("author");
  const { id } = await insight(author.id);
  await indexInsights([id]);
  const { actor } = await person();
  const relaxed = await search(actor, { q: "plans of submarines" });
  expect([idsOf(relaxed), relaxed.isRelaxed]).toEqual([[id], true]);
  const strict = await search(actor, { q: "compare plans" });
  expect([idsOf(strict), strict.isRelaxed]).toEqual([[id], false]);
  const none = await search(actor, { q: "submarines whales" });
  expect([none.total.count, none.isRelaxed]).toEqual([0, false]);
  const text = "Our submarines carry whales around the harbour where people compare two plans.";
  expect(idsOf(await search(actor, { q: text }))).toEqual([id]);
});

test("a hit says when its reader opened it last, and whether it was changed since", async () => {
  const author = await person("author");
  const [same, changed, unread] = [
    await insight(author.id),
    await insight(author.id),
    await insight(author.id),
  ];
  const { actor, id: personId } = await person();
  const seen = (row: typeof same, day: string, firstAt: Date, revisionId: string | null) => ({
    ...{ insightId: row.id, personId, channel: "page" as const, day, firstAt, revisionId },
  });
  await db
    .insert(exposures)
    .values([
      seen(same, "2026-06-01", daysBefore(-1), same.publishedRevisionId),
      seen(same, "2026-05-01", daysBefore(33), null),
      seen(changed, "2026-05-02", daysBefore(32), null),
      { ...seen(unread, "2026-06-02", daysBefore(1), null), channel: "digest" as const },
    ]);
  const known = new Map((await search(actor)).hits.map((hit) => [hit.id, hit.known]));
  expect(known.get(same.id)).toEqual({ readOn: "2026-06-01", changedSince: false });
  expect(known.get(changed.id)).toEqual({ readOn: "2026-05-02", changedSince: true });
  expect(known.get(unread.id)).toBeNull();
});
