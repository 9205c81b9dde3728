import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import {
  exposures,
  insightFollows,
  insightLinks,
  insightPeople,
  insights,
  insightTopics,
} from "@/db/schema/insights";
import { teamTopics } from "@/db/schema/people";
import { newInsightKey } from "@/domain/insights/insight-address";
import { askPerson } from "@/domain/people/asks";
import { changeInsight, follow } from "@/tests/support/digest-with";
import { insight, member, path, person, team, testNow, topic } from "@/tests/support/factories";
import { initiative, match } from "@/tests/support/initiative-with";
import { enrolled } from "@/tests/support/path-with";
import { due } from "@/tests/support/reminder-with";
import { digestReader } from "./digest-reader";
import { gatherDigest } from "./gather-digest";

type Person = Awaited<ReturnType<typeof person>>;
let author: Person;
let reader: Person;

const dayMs = 24 * 60 * 60 * 1000;
const daysAgo = (days: number) => new Date(testNow.getTime() - days * dayMs);
const gather = (who: Person = reader) => gatherDigest(digestReader(who.actor, daysAgo(7), testNow));

beforeEach(async () => {
  [author, reader] = [await person("author"), await person()];
});

/** A record that was published so many days ago. */
async function published(days: number, options: Parameters<typeof insight>[1] = {}) {
  const row = await insight(author.id, options);
  await changeInsight(row.id, { publishedAt: daysAgo(days), revisedAt: daysAgo(days) });
  return row;
}

test("nothing is said to somebody without anything", async () => {
  const none = { items: [], total: 0 };
  expect(await gather()).toEqual({ initiatives: none, news: none, asks: none, paths: none });
});

describe("initiatives", () => {
  test("those that are under way or begin within four weeks, the next day first", async () => {
    const { id: insightId } = await published(90);
    const days = [
      ["has no days", { stage: "active" }],
      ["is past its end", { kickoffOn: "2026-03-01", endsOn: "2026-06-02" }],
      ["is done", { kickoffOn: "2026-06-04", stage: "done" }],
      ["begins later", { kickoffOn: "2026-07-02" }],
      ["begins in four weeks", { kickoffOn: "2026-07-01" }],
      ["is under way", { kickoffOn: "2026-05-01", stage: "active" }],
      ["begins next week", { kickoffOn: "2026-06-11" }],
      ["ends this week", { kickoffOn: "2026-05-01", endsOn: "2026-06-05" }],
      ["begins this week", { kickoffOn: "2026-06-04" }],
    ] as const;
    for (const [title, dates] of days)
      await match((await initiative(author.id, { title, people: [reader.id], ...dates })).id, insightId);
    expect((await gather()).initiatives.items.map(({ name, when }) => [name, when])).toEqual([
      ["begins this week", "starts tomorrow"],
      ["ends this week", "ends on Friday"],
      ["begins next week", "starts on Thursday 11 June"],
      ["is under way", "runs until Tuesday 30 June"],
      ["begins in four weeks", "starts on Wednesday 1 July"],
      ["has no days", "is under way"],
    ]);
    expect((await gather(await person())).initiatives.total).toBe(0);
  });

  test("what came up since and what is not in mind comes first, and says so", async () => {
    const { id } = await initiative(author.id, { people: [reader.id], kickoffOn: "2026-06-11" });
    const [known, faded, unmet, fresh] = [
      await published(90),
      await published(90),
      await published(90),
      await published(90),
    ];
    for (const [place, one] of [known, faded, unmet].entries())
      await match(id, one.id, { score: 0.9 - place / 10, firstAt: daysAgo(30) });
    await match(id, fresh.id, { score: 0.5 });
    await due(reader.id, known.id, { stability: 100, lastOn: "2026-06-01" });
    await due(reader.id, faded.id);
    const [told] = (await gather()).initiatives.items;
    expect(told?.insights.items.map(({ insightId }) => insightId)).toEqual(
      [fresh, faded, unmet].map((one) => one.id),
    );
    expect(told?.insights.items.map(({ note }) => note)).toEqual([
      "new on this list; published 5 March 2026; you have not met it yet",
      "published 5 March 2026; it may be slipping from your memory",
      "published 5 March 2026; you have not met it yet",
    ]);
    expect([told?.insights.total, told?.inMind]).toEqual([4, 1]);
  });

  test("one under way is left out once all of it is in mind", async () => {
    const { id } = await initiative(author.id, { people: [reader.id], kickoffOn: "2026-05-01" });
    const { id: insightId } = await published(90);
    await match(id, insightId, { firstAt: daysAgo(30) });
    const seen = {
      personId: reader.id,
      insightId,
      channel: "page",
      day: "2026-05-20",
      firstAt: testNow,
    } as const;
    expect((await gather()).initiatives.total).toBe(1);
    await db.insert(exposures).values(seen);
    expect((await gather()).initiatives.total).toBe(0);
    await changeInsight(insightId, { revisedAt: daysAgo(2) });
    expect((await gather()).initiatives.items[0]?.insights.items[0]?.note).toBe(
      "changed 1 June 2026; you have read it",
    );
  });

  test("records that are not theirs to read do not bear on anything", async () => {
    const { id } = await initiative(author.id, { people: [reader.id], kickoffOn: "2026-06-11" });
    const secret = await published(90, { visibility: "restricted" });
    const trashed = await published(90, { trashed: true });
    for (const { id: insightId } of [secret, trashed]) await match(id, insightId);
    expect((await gather()).initiatives.items[0]?.insights).toEqual({ items: [], total: 0 });
    await db.insert(insightPeople).values({ insightId: secret.id, personId: reader.id });
    expect((await gather()).initiatives.items[0]?.insights.total).toBe(1);
  });
});

describe("news", () => {
  let topicId = "";
  beforeEach(async () => {
    topicId = (await topic("Choice")).id;
    await follow(reader.id, topicId);
  });
  const on = (insightId: string) => db.insert(insightTopics).values({ insightId, topicId });
  const told = async (who?: Person) =>
    (await gather(who)).news.items.map(({ insightId, what, words, topic: of }) => [
      insightId,
      what,
      words,
      of,
    ]);

  test("what is new and changed, of topics they or their teams follow, or of records they follow", async () => {
    const [fresh, changed, old, other, followed] = [
      await published(2),
      await published(90),
      await published(90),
      await published(1),
      await published(3),
    ];
    for (const { id } of [fresh, changed, old]) await on(id);
    await changeInsight(changed.id, { revisedAt: daysAgo(1) });
    await db
      .insert(insightFollows)
      .values({ personId: reader.id, insightId: followed.id, followedAt: testNow });
    expect(await told()).toEqual([
      [changed.id, "changed", `changed by ${author.name}`, "Choice"],
      [fresh.id, "new", `published by ${author.name}`, "Choice"],
      [followed.id, "new", `published by ${author.name}`, null],
    ]);
    expect(other.id).not.toBe(fresh.id);

    const colleague = await person();
    const { id: teamId } = await team();
    await db.insert(teamTopics).values({ teamId, topicId, followedAt: testNow });
    await member(colleague.id, teamId, { untilOn: "2026-06-03" });
    expect(await told(colleague)).toHaveLength(2);
    await follow(author.id, topicId);
    expect(await told(author), "what one published oneself").toEqual([]);
  });

  test("what was retired, replaced or put in doubt comes first", async () => {
    const [retired, before, after, doubted, doubting, fresh] = [
      await published(90),
      await published(90),
      await published(1),
      await published(90),
      await published(2),
      await published(1),
    ];
    for (const { id } of [retired, before, doubted, fresh]) await on(id);
    await changeInsight(retired.id, {
      status: "retired",
      retiredAt: daysAgo(2),
      retiredReason: "The plans\nare gone.",
    });
    await changeInsight(before.id, {
      status: "superseded",
      supersededAt: daysAgo(1),
      supersededById: after.id,
    });
    await db.insert(insightLinks).values({ fromId: doubting.id, toId: doubted.id, kind: "contradicts" });
    const statement = "“People who compare two plans choose sooner than people who compare six”";
    expect(await told()).toEqual([
      [doubted.id, "doubted", `contradicted by ${statement}`, "Choice"],
      [retired.id, "retired", "The plans are gone.", "Choice"],
      [after.id, "replaced", `takes the place of ${statement}`, "Choice"],
      [fresh.id, "new", `published by ${author.name}`, "Choice"],
    ]);
  });

  test("nothing that is not theirs to read is told or named", async () => {
    const [secret, hidden, doubted, doubting, trashed] = [
      await published(1, { visibility: "restricted" }),
      await published(90, { visibility: "restricted" }),
      await published(90),
      await published(2, { visibility: "restricted" }),
      await published(1, { trashed: true }),
    ];
    const before = await published(90);
    for (const { id } of [secret, before, doubted, trashed]) await on(id);
    await db.insert(insightLinks).values({ fromId: doubting.id, toId: doubted.id, kind: "contradicts" });
    await changeInsight(before.id, {
      status: "superseded",
      supersededAt: daysAgo(1),
      supersededById: hidden.id,
    });
    expect(await told()).toEqual([[before.id, "replaced", "holds no longer as it was", "Choice"]]);
  });

  test("many are counted, and not all told", async () => {
    const { id: _, key: __, ...row } = await published(1);
    const copies = Array.from({ length: 45 }, () => ({ ...row, key: newInsightKey() }));
    const made = await db.insert(insights).values(copies).returning({ insightId: insights.id });
    await db.insert(insightTopics).values(made.map((one) => ({ ...one, topicId })));
    const { items, total } = (await gather()).news;
    expect([items.length, total]).toEqual([40, 45]);
  });
});

describe("asks", () => {
  const ask = (subjectId: string, sentence: string, days: number, href = "/x") =>
    db.transaction((tx) =>
      askPerson(tx, { personId: reader.id, kind: "review", subjectId, sentence, href }, daysAgo(days)),
    );

  test("what came since the last digest is asked first, and nothing of a hidden record", async () => {
    const [one, other] = [await insight(author.id), await insight(author.id)];
    const secret = await insight(author.id, { visibility: "restricted" });
    await ask(one.id, "An old one.", 20);
    await ask(other.id, "A new one.", 2);
    await ask(secret.id, "A secret one.", 1);
    expect((await gather()).asks.items.map(({ sentence, isNew }) => [sentence, isNew])).toEqual([
      ["A new one.", true],
      ["An old one.", false],
    ]);
  });

  test("what bears on an initiative is said there alone", async () => {
    const { id, slug, key } = await initiative(author.id, { people: [reader.id], kickoffOn: "2026-06-11" });
    await ask(id, "3 insights bear on it.", 1, `/initiatives/${slug}-${key}`);
    const { asks, initiatives } = await gather();
    expect([initiatives.total, asks]).toEqual([1, { items: [], total: 0 }]);
  });

  test("whoever looks after a path is told of steps to mend and of people who are behind", async () => {
    const [held, gone] = [await published(90), await published(90)];
    const { id } = await path(author.id, [held.id, gone.id]);
    await changeInsight(gone.id, { status: "retired", retiredAt: daysAgo(90) });
    await enrolled(reader.id, id, { startsOn: "2026-04-01", pace: 1 });
    const curator = await person("curator");
    expect((await gather(author)).asks.items.map(({ sentence }) => sentence)).toEqual([
      "On your path “First weeks” one step is passed over, because its insight no longer holds. Choose another, or take it out.",
      "On “First weeks” one person is behind. A word from you may help.",
    ]);
    expect((await gather(curator)).asks.total).toBe(0);
  });
});

test("paths have their progress, the next step and a friendly word when it is late", async () => {
  const on = [await published(90), await published(90), await published(90, { visibility: "restricted" })];
  const late = await path(
    author.id,
    on.map(({ id }) => id),
  );
  const easy = await path(author.id, [on[0]?.id ?? ""], { title: "Later" });
  const paused = await path(author.id, [on[0]?.id ?? ""], { title: "Paused" });
  await enrolled(reader.id, easy.id, { startsOn: "2026-06-01", pace: 1 });
  await enrolled(reader.id, late.id, { startsOn: "2026-04-01", pace: 1 });
  await enrolled(reader.id, paused.id, { startsOn: "2026-04-01", pace: 1, pausedOn: "2026-05-01" });
  const { items } = (await gather()).paths;
  expect(items.map(({ title, progress, nudge }) => [title, progress, nudge])).toEqual([
    [
      "First weeks",
      "0 of 2 steps done",
      "2 steps were planned for before today. The first one takes about 2 minutes, and a slower pace is one choice away.",
    ],
    ["Later", "0 of 1 step done, the next by Monday 8 June", null],
  ]);
  expect(items[0]?.next).toMatchObject({ title: on[0]?.statement, insightId: on[0]?.id });
});
