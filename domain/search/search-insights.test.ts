import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { exposures, insightAudience, insights } from "@/db/schema/insights";
import { insight, path, person, team, testNow, topic } from "@/tests/support/factories";
import { cast, exists, makeCast, makeWorld, type State, states } from "@/tests/support/record-world";
import type { Actor } from "../actor";
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
    const changes = { revisedAt: daysBefore(500), publishedAt: daysBefore(500), openCauses: 2 };
    await db.update(insights).set(changes).where(eq(insights.id, old.id));
    const { key } = await path(author.id, [sure.id, old.id]);
    return { key, sure: sure.id, unsure: unsure.id, old: old.id, author, reader: (await person()).actor };
  }

  test("each narrows the library, and counts what it would leave", async () => {
    const { key, sure, unsure, old, author, reader } = await library();
    const found = async (values: Record<string, string>) => idsOf(await search(reader, values));
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
      [{ path: key }, [sure, old]],
      [{ status: "retired" }, []],
    ] as [Record<string, string>, string[]][])
      expect(await found(values), JSON.stringify(values)).toEqual(left.sort());

    const { counts, total } = await search(reader, { topic: "churn", certainty: "low" });
    expect(total.count).toBe(0);
    expect(read(counts)).toEqual({
      topic: ["Pricing 1", "Churn 0"],
      certainty: ["High certainty 1", "Low certainty 0"],
      ...{ team: [], kind: [], freshness: [], path: [], owner: [], status: ["Published 0"] },
    });
    expect(read((await search(reader)).counts)).toEqual({
      topic: ["Pricing 2", "Churn 1"],
      team: ["Harbour 1"],
      certainty: ["High certainty 1", "Low certainty 1", "Not yet rated 1"],
      kind: ["Quote 2", "Study 1"],
      freshness: ["Last three months 2", "Last twelve months 2", "Longer ago 1", "Needs review 1"],
      path: ["First weeks 2"],
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

test("everybody is shown, and told of, exactly what exists for them", async () => {
  const people = await makeCast();
  const worlds = new Map<State, string>();
  for (const state of states.filter((one) => one !== "missing"))
    worlds.set(state, (await makeWorld(state, people)).insightId);
  const listed = (who: (typeof cast)[number], isDraft: boolean) =>
    [...worlds]
      .filter(([state]) => exists[state].includes(who) && /draft|review/i.test(state) === isDraft)
      // An administrator sees restricted records that they have nothing to do with only when they open them.
      .filter(([state]) => !(who === "admin" && state.startsWith("restricted")))
      .map(([, id]) => id)
      .sort();
  for (const who of cast) {
    const actor = people[who];
    const [published, drafts] = [await search(actor), await search(actor, { status: "draft" })];
    expect([idsOf(published), idsOf(drafts)], who).toEqual([listed(who, false), listed(who, true)]);
    expect(published.total.count, who).toBe(published.hits.length);
    const count = (status: string) => published.counts.status.find(({ value }) => value === status)?.count;
    expect([count("published"), count("draft") ?? 0], who).toEqual([
      listed(who, false).length,
      listed(who, true).length,
    ]);
    expect(sum(published.counts.owner), who).toBe(published.hits.length);
  }
  for (const actor of [{ kind: "anonymous" }, { kind: "everyone" }] as const)
    expect((await search(actor)).total.count).toBe(actor.kind === "everyone" ? 1 : 0);
});

const sum = (counts: { count: number }[]) => counts.reduce((total, { count }) => total + count, 0);

test("what words find is shown as lists and boxes show records", async () => {
  const author = await person("author", { name: "Ana" });
  const { id, key } = await insight(author.id);
  await indexInsights([id]);
  const { actor } = await person();
  const shown = { id, href: expect.stringContaining(key), certainty: "moderate", status: "published" };
  const answer = await search(actor, { q: "compare plans" });
  expect(answer).toMatchObject({
    engine: "postgres",
    total: { count: 1 },
    hits: [{ ...shown, owner: "Ana" }],
  });
  expect(read(answer.counts).owner).toEqual(["Ana 1"]);
  const quick = await quickFind(actor, "compare pla", testNow);
  expect(quick).toMatchObject({ total: { count: 1 }, hits: [shown] });
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
