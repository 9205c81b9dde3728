import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { initiativeLooks } from "@/db/schema/initiatives";
import { exposures, insightPeople, insights, insightTopics } from "@/db/schema/insights";
import { insight, person, testNow, topic } from "@/tests/support/factories";
import { contradict, initiative, match, occasion } from "@/tests/support/initiative-with";
import { findNearest } from "./find-nearest";
import type { Known } from "./known-query";
import { linkedInsights } from "./linked-insights";
import { listComingUp } from "./list-coming-up";
import { listKnown } from "./list-known";
import { listMeetings } from "./list-meetings";
import { listOccasions } from "./list-occasions";
import { lookAtInitiative } from "./look-at-initiative";

const unitsOf = ({ groups }: Known) =>
  groups.flatMap(({ units }) => units.map((unit) => unit.map(({ record }) => record.id)));

test("pairs stay together, groups follow topics, and nobody sees or counts what is not theirs", async () => {
  const [author, owner] = [await person("author"), await person()];
  const { id } = await initiative(owner.id, { kickoffOn: "2026-06-10" });
  const record = (visibility: "everyone" | "restricted" = "everyone") => insight(author.id, { visibility });
  const [plain, claim, counter] = [await record(), await record(), await record()];
  const [secret, aside, weak] = [await record("restricted"), await record(), await record()];
  const choice = await topic("Choice");
  await db.insert(insightTopics).values([
    { insightId: claim.id, topicId: choice.id },
    { insightId: plain.id, topicId: choice.id },
  ]);
  await contradict(counter.id, claim.id);
  await contradict(claim.id, secret.id);
  const first = await occasion(id, "created");
  const firstOccasionId = first.id;
  await match(id, plain.id, { score: 0.9, firstOccasionId });
  await match(id, claim.id, { score: 0.5, state: "accepted", decidedById: owner.id, decidedAt: testNow });
  await match(id, secret.id, { score: 0.7, firstOccasionId });
  await match(id, aside.id, { state: "dismissed", dismissReason: "outdated", decidedById: owner.id });
  await match(id, weak.id, { isStrong: false });

  const known = await listKnown(owner.actor, id, testNow);
  expect(unitsOf(known)).toEqual([[plain.id], [claim.id, counter.id]]);
  expect(known.groups.map((group) => group.topic?.slug)).toEqual(["choice"]);
  expect(known.groups[0]?.units[1]?.[1]).toMatchObject({
    isCompanion: true,
    reasons: [{ kind: "contradicts", insightId: claim.id }],
  });
  expect(known.dismissed.map((one) => one.record.id)).toEqual([aside.id]);
  expect(Object.keys(known.named)).not.toContain(secret.id);
  expect((await listOccasions(owner.actor, id, testNow)).map(({ found }) => found)).toEqual([1]);
  await db.insert(insightPeople).values({ insightId: secret.id, personId: owner.id });
  expect(unitsOf(await listKnown(owner.actor, id, testNow)).flat()).toContain(secret.id);
  expect((await listOccasions(owner.actor, id, testNow))[0]?.found).toBe(2);

  await db.insert(exposures).values({
    ...{ insightId: plain.id, personId: owner.id, channel: "page", day: "2026-06-03", firstAt: testNow },
  });
  expect(await listMeetings([owner.id, author.id], [plain.id, claim.id])).toEqual({ [owner.id]: [plain.id] });
  const [coming] = await listComingUp(owner.actor, testNow);
  expect(coming?.next).toMatchObject({ kind: "kickoff", on: "2026-06-10" });
  expect(coming?.insights.map((one) => [one.id, one.isMet])).toEqual([
    [claim.id, false],
    [plain.id, true],
    [secret.id, false],
  ]);
  expect(await listComingUp(author.actor, testNow)).toEqual([]);
});

test("new is what came up since somebody on it last looked", async () => {
  const [author, owner, stranger] = [await person("author"), await person(), await person()];
  const { id, key } = await initiative(owner.id);
  const [old, young] = [await insight(author.id), await insight(author.id)];
  const later = new Date(testNow.getTime() + 60_000);
  await match(id, old.id);
  await match(id, young.id, { firstAt: later });
  const news = async (who: typeof owner) =>
    (await listKnown(who.actor, id, later)).groups
      .flatMap(({ units }) => units.flat())
      .filter(({ isNew }) => isNew)
      .map(({ record }) => record.id);
  expect(await news(owner)).toEqual([]);
  await lookAtInitiative(owner.actor, { key, at: testNow }, later);
  await lookAtInitiative(owner.actor, { key, at: new Date(0) }, later);
  await lookAtInitiative(stranger.actor, { key, at: later }, later);
  expect(await news(owner)).toEqual([young.id]);
  expect(await db.select({ personId: initiativeLooks.personId }).from(initiativeLooks)).toEqual([
    { personId: owner.id },
  ]);
});

test("linked are accepted ones, then the strongest, eight in all, each as its living record", async () => {
  const author = await person("author");
  const { id } = await initiative(author.id);
  const records = [];
  for (let place = 0; place < 12; place++) records.push(await insight(author.id));
  const [old, young, retired, weak, lost, ...others] = records.map((record) => record.id) as [
    ...[string, string, string, string, string],
    ...string[],
  ];
  await db.update(insights).set({ status: "superseded", supersededById: young }).where(eq(insights.id, old));
  await db.update(insights).set({ status: "retired" }).where(eq(insights.id, retired));
  await match(id, old, { state: "accepted", score: 0.1 });
  await match(id, young, { score: 0.2 });
  await match(id, retired, { state: "accepted" });
  await match(id, weak, { isStrong: false });
  await match(id, lost, { isFound: false });
  for (const [place, insightId] of others.entries()) await match(id, insightId, { score: 0.9 - place / 100 });
  const linked = async () =>
    (
      await db.execute<{ insight_id: string }>(
        sql`select * from ${linkedInsights(sql`m.initiative_id = ${id}`)} linked order by place`,
      )
    ).map((row) => row.insight_id);
  expect(await linked()).toEqual([young, ...others]);
  await match(id, (await insight(author.id)).id, { score: 0.99 });
  expect(await linked()).toHaveLength(8);
  await db.execute(sql`update matches set state = 'dismissed', dismiss_reason = 'outdated'
    where insight_id = ${young}`);
  expect(await linked()).not.toContain(young);
});

test("where nothing is known, drafts with its words are named to whom may see them", async () => {
  const [author, reader] = [await person("author"), await person()];
  const draft = await insight(author.id, { status: "draft" });
  const asked = { texts: ["Comparing plans for the new price page"], language: "en" };
  const nearest = await findNearest(author.actor, asked, testNow);
  expect(nearest.words).toEqual(["comparing", "plans", "new", "price", "page"]);
  expect(nearest.drafts.map(({ statement }) => statement)).toEqual([draft.statement]);
  expect((await findNearest(reader.actor, asked, testNow)).drafts).toEqual([]);
  for (const text of ["", "the of and", "!!! 123"])
    expect(await findNearest(author.actor, { texts: [text], language: "en" }, testNow)).toEqual({
      words: [],
      searches: [],
      drafts: [],
    });
  await findNearest(author.actor, { texts: ["it's d'accord '; drop"], language: "xx-quote'" }, testNow);
});
