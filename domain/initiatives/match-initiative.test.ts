import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { initiatives, matches, occasions } from "@/db/schema/initiatives";
import { insightPeople } from "@/db/schema/insights";
import { asks } from "@/db/schema/people";
import { insight, member, person, team, testNow, topic } from "@/tests/support/factories";
import { foundMatch, standInMatcher } from "@/tests/support/stand-in-matcher";
import { createInitiative } from "./create-initiative";
import { createInitiativeInput } from "./initiative-input";
import { lookAtInitiative } from "./look-at-initiative";
import { matchInitiative } from "./match-initiative";
import type { Matcher } from "./matcher";
import { recordOccasion } from "./record-occasion";

const minutes = (count: number) => new Date(testNow.getTime() + count * 60_000);

let owner: Awaited<ReturnType<typeof person>>;
let one: Awaited<ReturnType<typeof insight>>;
let two: typeof one;
beforeEach(async () => {
  owner = await person("author");
  [one, two] = [await insight(owner.id), await insight(owner.id)];
});

const begin = async (values: Record<string, unknown> = {}) =>
  (
    await createInitiative(
      owner.actor,
      createInitiativeInput.parse({ title: "Fewer plans", ...values }),
      testNow,
    )
  ).id;

const comesUp = (initiativeId: string, name: string, at = testNow) =>
  db.transaction((tx) => recordOccasion(tx, initiativeId, { kind: "told", name }, at));

const run = (initiativeId: string, matcher: Matcher, at = testNow) =>
  matchInitiative({ initiativeId }, at, matcher);

const kept = async () => {
  const rows = await db.select().from(matches).orderBy(matches.insightId);
  return new Map(rows.map((row) => [row.insightId, row]));
};
const occasionNamed = async (name: string) =>
  (await db.select().from(occasions).where(eq(occasions.name, name)))[0];
const say = (insightId: string, said: Partial<typeof matches.$inferInsert>) =>
  db.update(matches).set(said).where(eq(matches.insightId, insightId));
const openAsks = async () => {
  const rows = await db.select().from(asks);
  return rows.filter(({ closedAt }) => !closedAt).map(({ personId, sentence }) => ({ personId, sentence }));
};

test("what is found is kept with the occasion it came up at, as often as it is looked up", async () => {
  const subject = await topic();
  const id = await begin({ brief: "Show two.", topicIds: [subject.id], keywords: ["pricing"] });
  const matcher = standInMatcher([foundMatch(one.id), foundMatch(two.id, { isStrong: false, score: 0.2 })]);
  await run(id, matcher);
  await run(id, matcher, minutes(5));
  const told = { title: "Fewer plans", text: "Show two.", keywords: ["pricing"], topicIds: [subject.id] };
  expect(matcher.asked[0]).toMatchObject({ ...told, acceptedIds: [], dismissedIds: [] });
  const created = await occasionNamed("created");
  expect(created?.matchedAt).toEqual(testNow);
  const found = await kept();
  expect(found.get(one.id)).toMatchObject({
    ...{ state: "suggested", origin: "found", isStrong: true, isFound: true, firstAt: testNow },
    ...{ firstOccasionId: created?.id, reasons: [{ kind: "terms" }] },
  });
  expect(found.get(one.id)?.score).toBeCloseTo(0.8);
  expect(found.get(two.id)).toMatchObject({ isStrong: false, firstOccasionId: null });
  expect((await db.select().from(initiatives))[0]?.matchedAt).toEqual(minutes(5));
});

test("what rises above the line later comes up then, and what falls below and rises again is not new", async () => {
  const id = await begin();
  await run(id, standInMatcher([foundMatch(one.id, { isStrong: false })]));
  await comesUp(id, "told:2", minutes(1));
  await run(id, standInMatcher([foundMatch(one.id)]), minutes(2));
  const told = await occasionNamed("told:2");
  const there = { firstOccasionId: told?.id, firstAt: minutes(2) };
  expect((await kept()).get(one.id)).toMatchObject({ ...there, isStrong: true });
  await run(id, standInMatcher([foundMatch(one.id, { isStrong: false })]), minutes(3));
  await comesUp(id, "told:3", minutes(4));
  await run(id, standInMatcher([foundMatch(one.id)]), minutes(5));
  expect((await kept()).get(one.id)).toMatchObject({ ...there, isStrong: true });
});

test("what is not found any more goes, unless somebody spoke of it", async () => {
  const id = await begin();
  const others = await Promise.all([0, 1, 2].map(() => insight(owner.id)));
  const [accepted, dismissed, used] = others.map((each) => each.id) as [string, string, string];
  const all = [one.id, two.id, accepted, dismissed, used];
  await run(id, standInMatcher(all.map((each) => foundMatch(each))));
  await say(accepted, { state: "accepted", decidedById: owner.id, decidedAt: testNow });
  await say(dismissed, { state: "dismissed", dismissReason: "outdated" });
  await say(used, { isUsed: true });
  await say(two.id, { origin: "hand" });
  const matcher = standInMatcher();
  await run(id, matcher);
  expect(matcher.asked).toMatchObject([{ acceptedIds: [accepted], dismissedIds: [dismissed] }]);
  const left = await kept();
  expect([...left.keys()].sort()).toEqual([two.id, accepted, dismissed, used].sort());
  const found = [...left.values()].filter(({ isFound }) => isFound);
  expect(found.map(({ insightId }) => insightId)).toEqual([dismissed]);
  await run(id, standInMatcher([foundMatch(accepted, { score: 0.9 }), foundMatch(dismissed)]));
  const again = await kept();
  expect(again.get(accepted)).toMatchObject({ state: "accepted", isFound: true, decidedById: owner.id });
  expect(again.get(dismissed)).toMatchObject({ state: "dismissed", dismissReason: "outdated" });
});

test("several occasions that wait are answered at once, and each record comes up at its own", async () => {
  const id = await begin();
  await comesUp(id, "told:2", minutes(1));
  const published = { kind: "published" as const, name: `published:${two.id}` };
  await db.transaction((tx) => recordOccasion(tx, id, published, minutes(2)));
  await run(id, standInMatcher([foundMatch(one.id), foundMatch(two.id)]), minutes(3));
  const rows = await db.select().from(occasions);
  expect(rows.map(({ matchedAt }) => matchedAt)).toEqual([minutes(3), minutes(3), minutes(3)]);
  const named = new Map(rows.map((row) => [row.id, row.name]));
  const found = await kept();
  expect(named.get(found.get(one.id)?.firstOccasionId ?? "")).toBe("created");
  expect(named.get(found.get(two.id)?.firstOccasionId ?? "")).toBe(published.name);
});

test("an occasion that came while it was looked up is answered by looking again", async () => {
  const id = await begin();
  const matcher = standInMatcher([foundMatch(one.id)]);
  const interrupted: Matcher = {
    ...matcher,
    findMatches: async (...asked) => {
      await comesUp(id, "told:2", minutes(1));
      return matcher.findMatches(...asked);
    },
  };
  await run(id, interrupted, minutes(2));
  expect(matcher.asked).toHaveLength(2);
  expect((await occasionNamed("told:2"))?.matchedAt).toEqual(minutes(2));
});

test("two workers at once write the same once", async () => {
  const id = await begin();
  const matcher = standInMatcher([foundMatch(one.id), foundMatch(two.id)]);
  await Promise.all([run(id, matcher), run(id, matcher), run(id, matcher)]);
  expect((await kept()).size).toBe(2);
  expect(await openAsks()).toHaveLength(1);
});

test("a search that fails leaves all as it was, waiting", async () => {
  const id = await begin();
  const failing: Matcher = {
    ...standInMatcher(),
    findMatches: () => Promise.reject(new Error("The index is away.")),
  };
  await expect(run(id, failing)).rejects.toThrow("The index is away.");
  const writing: Matcher = {
    ...standInMatcher([foundMatch(one.id)]),
    writeBriefTerms: () => Promise.reject(new Error("The index is away.")),
  };
  await expect(run(id, writing)).rejects.toThrow("The index is away.");
  expect(await kept()).toEqual(new Map());
  expect((await occasionNamed("created"))?.matchedAt).toBeNull();
});

test("what was closed or removed meanwhile is left alone", async () => {
  const id = await begin();
  const closing: Matcher = {
    ...standInMatcher(),
    findMatches: async () => {
      await db.update(initiatives).set({ stage: "done" }).where(eq(initiatives.id, id));
      return { matches: [foundMatch(one.id)] };
    },
  };
  await run(id, closing);
  expect(await kept()).toEqual(new Map());
  expect((await occasionNamed("created"))?.matchedAt).toEqual(testNow);
  const gone = await begin({ title: "Gone" });
  await db.delete(initiatives).where(eq(initiatives.id, gone));
  await run(gone, closing);
});

test("people on it are asked to look at what is new to them and theirs to see, once, until they looked", async () => {
  const [named, byTeam, left, stranger, crew] = [
    await person(),
    await person(),
    await person("reader", { deactivated: true }),
    await person("curator"),
    await team(),
  ];
  await member(byTeam.id, crew.id);
  const restricted = await insight(owner.id, { visibility: "restricted" });
  await db.insert(insightPeople).values({ insightId: restricted.id, personId: byTeam.id });
  const id = await begin({ personIds: [named.id], teamIds: [crew.id] });
  await db.execute(`insert into initiative_people values ('${id}', '${left.id}', now())`);
  await run(id, standInMatcher([foundMatch(restricted.id), foundMatch(two.id, { isStrong: false })]));
  const asked = async () =>
    new Map((await openAsks()).map(({ personId, sentence }) => [personId, sentence.slice(0, 19)]));
  expect(await asked()).toEqual(
    new Map([
      [owner.id, "One insight bears o"],
      [byTeam.id, "One insight bears o"],
    ]),
  );
  await comesUp(id, "told:2");
  await run(id, standInMatcher([foundMatch(restricted.id), foundMatch(one.id)]), minutes(1));
  expect(await asked()).toEqual(
    new Map(
      [
        [owner.id, "2 insights bear on “"],
        [byTeam.id, "2 insights bear on “"],
        [named.id, "One insight bears o"],
      ].map(([id = "", words = ""]) => [id, words.slice(0, 19)]),
    ),
  );
  expect((await asked()).has(stranger.id)).toBe(false);
  const [{ key } = { key: "" }] = await db.select().from(initiatives);
  await lookAtInitiative(named.actor, { key, at: testNow }, minutes(2));
  expect((await asked()).size).toBe(3);
  await lookAtInitiative(named.actor, { key, at: minutes(2) }, minutes(2));
  expect((await asked()).size).toBe(2);
  await db
    .update(asks)
    .set({ closedAt: minutes(2) })
    .where(eq(asks.personId, byTeam.id));
  await comesUp(id, "told:3", minutes(2));
  await run(id, standInMatcher([foundMatch(one.id)]), minutes(3));
  // Nothing came up: nobody is asked anew, and what is still open says what is left.
  expect(await asked()).toEqual(new Map([[owner.id, "One insight bears o"]]));
  await run(id, standInMatcher(), minutes(4));
  expect(await openAsks()).toEqual([]);
});
