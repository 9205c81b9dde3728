import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { initiativePeople, initiativeTeams, initiativeTopics } from "@/db/schema/initiatives";
import { insightAudience, insightPeople, insights, topicFollows } from "@/db/schema/insights";
import { memory } from "@/db/schema/memory";
import { teamTopics } from "@/db/schema/people";
import { insightNeeds, keepers, plans, teamNeeds, teamTopicNeeds } from "@/db/schema/reminders";
import { insight, member, person, team, testNow, topic } from "@/tests/support/factories";
import { initiative, match } from "@/tests/support/initiative-with";
import { recordContacts } from "../memory/record-contacts";
import { noteLiveNeed } from "./note-live-need";
import { placeInsights } from "./place-insights";
import { placePeople } from "./place-people";
import { tendReminders } from "./tend-reminders";

const later = (days: number) => new Date(testNow.getTime() + days * 24 * 60 * 60 * 1000);

/** Two teams of three, three topics and four records; the first team follows the first topic. */
async function organization() {
  const author = await person("author");
  const [harbour, pricing] = [await team("Harbour"), await team("Pricing")];
  const topics = [await topic("Learning"), await topic("Prices"), await topic("Trust")].map(({ id }) => id);
  const people = [];
  for (const homeTeamId of [harbour.id, pricing.id, harbour.id, pricing.id, harbour.id, pricing.id]) {
    const { id } = await person("reader", { homeTeamId });
    await member(id, homeTeamId);
    people.push({ id, homeTeamId });
  }
  await db.insert(teamTopics).values({ teamId: harbour.id, topicId: topics[0] ?? "", followedAt: testNow });
  const records = [];
  for (const about of [[0], [1], [0, 2], [2]])
    records.push({
      ...(await insight(author.id, { content: { topicIds: about.map((n) => topics[n] ?? "") } })),
      topicIds: about.map((n) => topics[n] ?? ""),
    });
  return { author, harbour, pricing, topics, people, records };
}

/** What it says, and which records are linked to it. */
type Given = { topicIds: string[]; personIds: string[]; teamIds?: string[]; linkedIds: string[] };

async function known(ownerId: string, { topicIds, personIds, teamIds = [], linkedIds }: Given) {
  const { id } = await initiative(ownerId, { people: personIds });
  for (const topicId of topicIds)
    await db.insert(initiativeTopics).values({ initiativeId: id, topicId, state: "chosen" });
  for (const teamId of teamIds) await db.insert(initiativeTeams).values({ initiativeId: id, teamId });
  for (const insightId of linkedIds) await match(id, insightId, { state: "accepted" });
  return id;
}

test("counters kept event by event are those of counting anew, and need is what the formula says", async () => {
  const { author, harbour, pricing, topics, people, records } = await organization();
  const given: Given[] = Array.from({ length: 9 }, (_, n) => ({
    topicIds: topics.filter((_id, place) => (n + 1) & (1 << place)).slice(0, 2),
    personIds: people.filter((_one, place) => (n * 7 + place * 3) % 5 < 2).map(({ id }) => id),
    teamIds: n % 4 === 1 ? [pricing.id] : [],
    linkedIds: records.filter((_one, place) => (n + place) % 3 === 0).map(({ id }) => id),
  })).filter(({ topicIds }) => topicIds.length > 0);
  for (const one of given) {
    const initiativeId = await known(author.id, one);
    await Promise.all([1, 2].map(() => noteLiveNeed({ initiativeId }, testNow)));
    await noteLiveNeed({ initiativeId }, later(1));
  }

  const onIt = ({ personIds, teamIds = [] }: Given) =>
    people.filter(({ id, homeTeamId }) => personIds.includes(id) || teamIds.includes(homeTeamId));
  const participations = (teamId: string, topicId: string) =>
    given
      .filter(({ topicIds }) => topicIds.includes(topicId))
      .reduce((sum, one) => sum + onIt(one).filter(({ homeTeamId }) => homeTeamId === teamId).length, 0);
  const counted = await db.select().from(teamTopicNeeds);
  for (const { teamId, topicId, participations: stored } of counted)
    expect(stored).toBe(participations(teamId, topicId));
  const chances = records.map(({ id, topicIds }) => {
    const shared = given.filter((one) => one.topicIds.some((topicId) => topicIds.includes(topicId)));
    return { id, chances: shared.length, linked: shared.filter((one) => one.linkedIds.includes(id)).length };
  });
  for (const { id, ...expected } of chances)
    expect((await db.select().from(insightNeeds).where(eq(insightNeeds.insightId, id)))[0]).toMatchObject(
      expected,
    );

  const days = 100;
  await tendReminders(later(days));
  const total = (of: "linked" | "chances") => chances.reduce((sum, one) => sum + one[of], 0);
  const usual = (total("linked") + 1.5) / (total("chances") + 10);
  const rate = (teamId: string, topicId: string) => {
    const prior = (teamId === harbour.id && topicId === topics[0] ? 0.6 : 0.1) / 365;
    return (participations(teamId, topicId) + prior * 730 * 3) / (days * 3 + 730 * 3);
  };
  const rows = await db.select().from(memory);
  for (const { id: personId, homeTeamId } of people)
    for (const { id: insightId, topicIds } of records) {
      const { chances: of = 0, linked = 0 } = chances.find(({ id }) => id === insightId) ?? {};
      const often = topicIds.reduce((sum, topicId) => sum + rate(homeTeamId, topicId), 0);
      const need = (90 * often * (linked + 10 * usual)) / (of + 10);
      const row = rows.find((one) => one.personId === personId && one.insightId === insightId);
      if (need >= 0.05) expect(row?.because).toBe("history");
      if (row) expect(row.need).toBeCloseTo(need, 4);
      else expect(need).toBeLessThan(0.05);
    }

  expect(rows.some(({ because }) => because === "history")).toBe(true);

  const stamps = () =>
    db.execute(sql`select xmin::text, person_id, insight_id from memory order by person_id, insight_id`);
  const before = await stamps();
  await placeInsights({ insightIds: records.map(({ id }) => id) }, later(days));
  await placePeople({ personIds: people.map(({ id }) => id) }, later(days));
  expect(await stamps()).toEqual(before);
});

test("what was learned, must be known or is followed is kept alive, as long as it is so", async () => {
  const { author, harbour, topics, people, records } = await organization();
  const [learner, follower, knower] = [people[1]?.id ?? "", people[3]?.id ?? "", people[0]?.id ?? ""];
  const [record] = records;
  const insightId = record?.id ?? "";
  await db
    .insert(keepers)
    .values(
      people
        .slice(2)
        .map(({ id }) => ({ insightId, personId: id, origin: "named" as const, since: testNow })),
    );
  const contact = { personId: learner, insightId, revisionId: null, channel: "path", grade: "knew" } as const;
  await db.transaction((tx) => recordContacts(tx, [{ ...contact, at: testNow, day: "2026-06-03" }]));
  await db.insert(topicFollows).values({ personId: follower, topicId: topics[0] ?? "", followedAt: testNow });
  await db.insert(insightAudience).values({ insightId, teamId: harbour.id });
  await placeInsights({ insightIds: [insightId] }, testNow);
  expect(await placed()).toMatchObject({
    [learner]: { tier: "base", because: "path", dueOn: "2026-06-11", need: expect.closeTo(0.05, 4) },
    [follower]: { tier: "keep", because: "follow", dueOn: "2026-06-03" },
    [knower]: { tier: "base", because: "must-know", dueOn: "2026-06-03" },
  });
  expect(Object.keys(await placed())).not.toContain(author.id);

  await db.delete(topicFollows);
  await db.delete(insightAudience);
  await placePeople({ personIds: [follower, knower] }, testNow);
  expect(await placed()).toMatchObject({ [follower]: { tier: "keep", because: null } });
  expect(Object.keys(await placed())).not.toContain(knower);

  await db.update(insights).set({ trashedAt: testNow }).where(eq(insights.id, insightId));
  await placeInsights({ insightIds: [insightId] }, testNow);
  expect(await placed()).toEqual({ [learner]: expect.objectContaining({ tier: "none", dueOn: null }) });
  await db.update(insights).set({ trashedAt: null }).where(eq(insights.id, insightId));
  await placeInsights({ insightIds: [insightId] }, testNow);
  expect(await placed()).toMatchObject({
    [learner]: { tier: "base", dueOn: "2026-06-11" },
    [follower]: { tier: "keep" },
  });

  async function placed() {
    const rows = await db.select().from(memory).where(eq(memory.insightId, insightId));
    return Object.fromEntries(rows.map((row) => [row.personId, row]));
  }
});

test("a restricted record is kept by those who may read it, and asked of nobody else", async () => {
  const { author, harbour, people } = await organization();
  const reader = people[0]?.id ?? "";
  const { id: insightId } = await insight(author.id, { visibility: "restricted" });
  await db.insert(insightPeople).values({ insightId, personId: reader });
  await db.insert(insightAudience).values({ insightId, teamId: harbour.id });
  await placeInsights({ insightIds: [insightId] }, testNow);
  const keeping = await db.select().from(keepers).where(eq(keepers.insightId, insightId));
  expect(keeping.map(({ personId }) => personId).sort()).toEqual([author.id, reader].sort());
  const asked = await db.select().from(memory).where(eq(memory.insightId, insightId));
  expect(asked.map(({ personId }) => personId).sort()).toEqual([author.id, reader].sort());
  await db.delete(insightPeople);
  await placeInsights({ insightIds: [insightId] }, testNow);
  expect(await db.select().from(memory).where(eq(memory.personId, reader))).toEqual([]);
});

test("an initiative that waits to say what it is about is counted later, and days without a question are planned once more", async () => {
  const { author, topics, people, records } = await organization();
  const [one, other] = [people[0]?.id ?? "", people[1]?.id ?? ""];
  const initiativeId = await known(author.id, {
    topicIds: [],
    personIds: [one],
    linkedIds: [records[0]?.id ?? ""],
  });
  const day = "2026-06-03";
  await db.insert(plans).values([
    { personId: one, day, plannedAt: testNow, room: 3 },
    { personId: author.id, day, plannedAt: testNow, room: 3, cards: 1 },
    { personId: other, day, plannedAt: testNow, room: 3 },
  ]);
  await noteLiveNeed({ initiativeId }, testNow);
  expect(await db.select().from(insightNeeds)).toEqual([]);
  const stale = await db.select().from(plans).where(eq(plans.isStale, true));
  expect(stale.map(({ personId }) => personId)).toEqual([one]);
  await db.insert(initiativeTopics).values({ initiativeId, topicId: topics[0] ?? "", state: "chosen" });
  await db.insert(initiativePeople).values({ initiativeId, personId: other, addedAt: testNow });
  await noteLiveNeed({ initiativeId }, testNow);
  expect(await db.select().from(teamTopicNeeds)).toHaveLength(2);
  expect(await db.select().from(teamNeeds)).toEqual([]);
});
