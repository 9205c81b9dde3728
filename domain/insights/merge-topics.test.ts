import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { insightTopics, topicFollows } from "@/db/schema/insights";
import { teamTopics, topicCurators, topicSynonyms, topics } from "@/db/schema/people";
import { addTopic, editTopic, listTopics } from "@/domain/people/topics";
import { insight, person, team, testNow, topic } from "@/tests/support/factories";
import { auditTrail } from "@/tests/support/inspect";
import { findTopic } from "./find-topic";
import { findTopicMerge } from "./find-topic-merge";
import { followTopic } from "./follow-topic";
import { listLibraryTopics } from "./list-topics";
import { mergeTopics } from "./merge-topics";

/** Two topics that both hold a record, a team, a follower and a curator, and one of each that only the first holds. */
async function twoTopics() {
  const curator = await person("curator");
  const from = await topic("Memory");
  const into = await topic("Learning");
  const both = { topicIds: [from.id, into.id] };
  await insight(curator.id, { content: both });
  await insight(curator.id, { content: { topicIds: [from.id] } });
  await insight(curator.id, {
    content: { topicIds: [from.id] },
    visibility: "restricted",
    ownerId: (await person("author")).id,
  });
  const teams = [await team("Harbour"), await team("Keel")];
  for (const { id: teamId } of teams)
    await db.insert(teamTopics).values({ teamId, topicId: from.id, followedAt: testNow });
  await db.insert(teamTopics).values({ teamId: teams[0]?.id ?? "", topicId: into.id, followedAt: testNow });
  const [ana, ben] = [await person(), await person()];
  for (const { actor } of [ana, ben]) await followTopic(actor, { topicId: from.id }, testNow);
  await followTopic(ana.actor, { topicId: into.id }, testNow);
  await db.insert(topicCurators).values([
    { topicId: from.id, personId: curator.id },
    { topicId: into.id, personId: curator.id },
  ]);
  await db.insert(topicSynonyms).values({ topicId: from.id, word: "Recall" });
  return { curator, ben, from, into };
}

describe("merging topics", () => {
  test("moves everything that holds on to it once, and leads its words and its address on", async () => {
    const { curator, ben, from, into } = await twoTopics();
    expect(
      await findTopicMerge(curator.actor, { fromSlug: "memory", intoSlug: "learning" }, testNow),
    ).toMatchObject({ insights: 3, teams: 2, followers: 2, words: ["Recall"], curators: [curator.name] });
    await mergeTopics(curator.actor, { fromId: from.id, intoId: into.id });
    for (const [table, left] of [
      [insightTopics, 3],
      [teamTopics, 2],
      [topicFollows, 2],
      [topicCurators, 1],
      [topicSynonyms, 2],
    ] as const) {
      const rows = await db.select({ topicId: table.topicId }).from(table);
      expect(rows).toEqual(Array(left).fill({ topicId: into.id }));
    }
    expect((await listTopics(curator.actor)).map(({ name, synonyms }) => [name, synonyms])).toEqual([
      ["Learning", ["Memory", "Recall"]],
    ]);
    expect(await findTopic(ben.actor, "memory")).toMatchObject({
      slug: "learning",
      isFollowing: true,
      followers: null,
    });
    expect((await auditTrail()).at(-1)).toMatchObject({
      action: "topic.merged",
      subjectId: from.id,
      before: { name: "Memory" },
      after: { name: "Learning", moved: { insights: 3, teams: 2, followers: 2, curators: 1 } },
    });
  });

  test("leads on in one step, also what was merged before, and what is published or followed afterwards", async () => {
    const { curator, ben, from, into } = await twoTopics();
    const last = await topic("Teaching");
    await mergeTopics(curator.actor, { fromId: from.id, intoId: into.id });
    await mergeTopics(curator.actor, { fromId: into.id, intoId: last.id });
    const led = await db.select({ to: topics.mergedIntoId }).from(topics).where(eq(topics.id, from.id));
    expect(led).toEqual([{ to: last.id }]);
    await insight(curator.id, { content: { topicIds: [from.id] } });
    await followTopic(ben.actor, { topicId: from.id }, testNow);
    expect(await findTopic(curator.actor, "memory")).toMatchObject({ slug: "teaching", followers: 2 });
    expect(await db.$count(insightTopics, eq(insightTopics.topicId, last.id))).toBe(4);
  });

  test("is refused to all but curators, twice, with itself, and into what is merged itself", async () => {
    const { curator, from, into } = await twoTopics();
    const merge = (actor: typeof curator.actor, fromId: string, intoId: string) =>
      mergeTopics(actor, { fromId, intoId });
    await expect(merge((await person("author")).actor, from.id, into.id)).rejects.toMatchObject({
      reason: "not-allowed",
    });
    await expect(merge(curator.actor, from.id, from.id)).rejects.toMatchObject({ reason: "invalid" });
    await expect(merge(curator.actor, from.id, curator.id)).rejects.toMatchObject({ reason: "not-found" });
    await merge(curator.actor, from.id, into.id);
    await expect(merge(curator.actor, from.id, into.id)).rejects.toMatchObject({ reason: "conflict" });
    const other = await topic("Teaching");
    await expect(merge(curator.actor, other.id, from.id)).rejects.toMatchObject({
      reason: "conflict",
      field: "intoId",
    });
  });

  test("of two topics into each other at once leaves one", async () => {
    const { curator, from, into } = await twoTopics();
    const results = await Promise.allSettled([
      mergeTopics(curator.actor, { fromId: from.id, intoId: into.id }),
      mergeTopics(curator.actor, { fromId: into.id, intoId: from.id }),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await listTopics(curator.actor)).toHaveLength(1);
  });

  test("loses nobody who follows or publishes meanwhile", async () => {
    const { curator, from, into } = await twoTopics();
    const people = await Promise.all(Array.from({ length: 6 }, () => person()));
    await Promise.all([
      ...people.map(({ actor }) => followTopic(actor, { topicId: from.id }, testNow)),
      mergeTopics(curator.actor, { fromId: from.id, intoId: into.id }),
      ...people.slice(0, 3).map(() => insight(curator.id, { content: { topicIds: [from.id] } })),
    ]);
    expect(await db.$count(topicFollows, eq(topicFollows.topicId, into.id))).toBe(8);
    expect(await db.$count(insightTopics, eq(insightTopics.topicId, into.id))).toBe(6);
    expect(await db.$count(topicFollows, eq(topicFollows.topicId, from.id))).toBe(0);
  });
});

describe("words for topics", () => {
  const empty = { description: "", halfLifeYears: "" } as const;

  test("stand for one topic alone, whether as its name or as another word for it", async () => {
    const { actor } = await person("curator");
    await addTopic(actor, { ...empty, name: "Learning", synonyms: ["Memory", "learning"] }, testNow);
    await addTopic(actor, { ...empty, name: "Choice" }, testNow);
    const refused = [
      {
        input: { name: "memory" },
        field: "name",
        message: "“Memory” is already another word for “Learning”.",
      },
      { input: { name: "LEARNING" }, field: "name", message: "There is already a topic of that name." },
      {
        input: { name: "New", synonyms: ["Options", "choice"] },
        field: "synonyms",
        message: "“Choice” is already a topic of its own.",
      },
      {
        input: { name: "New", synonyms: ["MEMORY"] },
        field: "synonyms",
        message: "“Memory” is already another word for “Learning”.",
      },
    ];
    for (const { input, field, message } of refused)
      await expect(addTopic(actor, { ...empty, ...input }, testNow)).rejects.toMatchObject({
        reason: "conflict",
        field,
        message,
      });
    expect((await listTopics(actor)).map(({ name, synonyms }) => [name, synonyms])).toEqual([
      ["Choice", []],
      ["Learning", ["Memory"]],
    ]);
  });

  test("are kept when they are not sent, and only what differs is audited", async () => {
    const curator = await person("curator");
    const author = await person("author");
    await addTopic(curator.actor, { ...empty, name: "Learning", synonyms: ["Memory"] }, testNow);
    const [made] = await listTopics(curator.actor);
    const topicId = made?.id ?? "";
    const same = { ...empty, topicId, name: "Learning" };
    await editTopic(curator.actor, same);
    await editTopic(curator.actor, { ...same, curatorIds: [author.id] });
    await editTopic(curator.actor, { ...same, synonyms: ["memory", "Recall"] });
    expect(
      (await auditTrail()).slice(1).map(({ action, before, after }) => ({ action, before, after })),
    ).toEqual([
      { action: "topic.changed", before: { curatorIds: [] }, after: { curatorIds: [author.id] } },
      {
        action: "topic.changed",
        before: { synonyms: ["Memory"] },
        after: { synonyms: ["memory", "Recall"] },
      },
    ]);
    const reader = await person("reader");
    await expect(
      editTopic(curator.actor, { ...same, curatorIds: [author.id, reader.id] }),
    ).rejects.toMatchObject({ reason: "invalid", field: "curatorIds" });
    expect((await listTopics(curator.actor))[0]?.curators).toEqual([{ id: author.id, name: author.name }]);
  });

  test("find their topic in the library, which counts what the reader may see", async () => {
    const author = await person("author");
    const reader = await person();
    const { id } = await topic("Learning");
    await topic("Choice");
    await db.insert(topicSynonyms).values({ topicId: id, word: "Memory" });
    for (const visibility of ["everyone", "restricted"] as const)
      await insight(author.id, { content: { topicIds: [id] }, visibility });
    const found = async (actor: typeof reader.actor, q?: string) =>
      (await listLibraryTopics(actor, { q }, testNow)).map(({ name, insights }) => [name, insights]);
    expect(await found(reader.actor)).toEqual([
      ["Choice", 0],
      ["Learning", 1],
    ]);
    expect(await found(author.actor, "memo")).toEqual([["Learning", 2]]);
    expect(await found(reader.actor, "100%")).toEqual([]);
  });
});
