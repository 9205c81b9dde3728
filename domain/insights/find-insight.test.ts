import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import {
  goalTicks,
  insightAudience,
  insightFollows,
  insightPeople,
  insights,
  insightTeams,
  reverifications,
  reviews,
} from "@/db/schema/insights";
import type { Actor, PersonActor } from "@/domain/actor";
import { insight, member, person, team, testNow, topic } from "@/tests/support/factories";
import type { InsightContent } from "./content-input";
import { findInsight } from "./find-insight";
import { findByKey } from "./find-standing";

async function read(actor: Actor, key: string) {
  const found = await findByKey(actor, key, testNow);
  return found && findInsight(actor, found, testNow);
}

test("a reader sees the published revision with all that stands around it", async () => {
  const [author, owner, reader] = [await person("author"), await person("curator"), await person("reader")];
  const choice = await topic("Choice");
  const harbour = await team();
  const record = await insight(author.id, {
    ownerId: owner.id,
    translatorId: author.id,
    content: { topicIds: [choice.id], language: "he" },
  });
  await db.insert(insightAudience).values({ insightId: record.id, teamId: harbour.id });
  const tick = { state: "met" as const, note: "Two minutes", on: "2026-06-01", personId: owner.id };
  await db.insert(goalTicks).values({ ...tick, insightId: record.id, goalId: "g1", changedAt: testNow });
  for (const [checked, day] of [
    ["first", "2026-01-01"],
    ["the May data", "2026-05-01"],
  ] as const)
    await db
      .insert(reverifications)
      .values({ insightId: record.id, personId: owner.id, checked, at: new Date(day) });
  await db.insert(insightFollows).values({ personId: reader.id, insightId: record.id, followedAt: testNow });

  expect(await read(reader.actor, record.key)).toMatchObject({
    status: "published",
    revision: { number: 1, publishedAt: testNow },
    direction: "rtl",
    html: { summary: expect.stringContaining("<p"), "goals.g1": expect.any(String) },
    author: { name: author.name },
    owner: { name: owner.name },
    translator: { name: author.name },
    topics: [{ slug: "choice", name: "Choice" }],
    audience: [{ slug: "harbour", name: "Harbour" }],
    readers: null,
    reverified: { checked: "the May data", by: owner.name, at: new Date("2026-05-01") },
    ticks: { g1: { state: "met", note: "Two minutes", on: "2026-06-01", by: owner.name } },
    isFollowed: true,
    isCheckDue: false,
    needsReview: false,
    draft: null,
    may: { editDraft: false, seeDraft: false, tend: false, trash: false },
  });
});

test("evidence is weighed now and as it was when published, each item by itself", async () => {
  const author = await person("author");
  const dated = { kind: "study" as const, strength: "high" as const, publishedOn: "2025-06-03" };
  const evidence = [
    { ...dated, id: "e1", title: "For", direction: "supports" as const },
    { ...dated, id: "e2", title: "Against", direction: "contradicts" as const, strength: "low" as const },
    {
      ...dated,
      id: "e3",
      title: "Gone",
      direction: "supports" as const,
      withdrawn: { on: "2026", reason: "" },
    },
  ] as unknown as InsightContent["evidence"];
  const record = await insight(author.id, { content: { evidence, halfLifeDays: 365 } });
  const view = await read(author.actor, record.key);
  expect(view?.weight).toMatchObject({ halfLifeDays: 365, most: 4, published: expect.closeTo(1, 2) });
  expect(view?.weight.now).toBeCloseTo(1, 2);
  const items = Object.entries(view?.weight.items ?? {}).map(([id, { adds }]) => [id, adds]);
  expect(Object.fromEntries(items)).toEqual({ e1: expect.closeTo(2), e2: expect.closeTo(-1), e3: 0 });
});

test("links are shown both ways, and never one to a record that the reader may not see", async () => {
  const [author, reader, admin] = [await person("author"), await person("reader"), await person("admin")];
  const [open, hidden, draft] = [
    await insight(author.id),
    await insight(author.id, { visibility: "restricted" }),
    await insight(author.id, { status: "draft" }),
  ];
  const to = (kind: InsightContent["links"][number]["kind"], insightId: string) => ({
    kind,
    insightId,
    note: "",
  });
  const record = await insight(author.id, {
    content: { links: [to("contradicts", open.id), to("supports", hidden.id), to("derived-from", draft.id)] },
  });
  await insight(author.id, { visibility: "restricted", content: { links: [to("contradicts", record.id)] } });
  const newer = await insight(author.id, { content: { links: [to("supersedes", record.id)] } });
  await db
    .update(insights)
    .set({ status: "superseded", supersededById: newer.id, supersededAt: testNow })
    .where(eq(insights.id, record.id));
  const links = async (actor: Actor, key: string) =>
    (await read(actor, key))?.links.map(({ kind, way, id }) => `${kind} ${way} ${id}`).sort();

  const seen = [`contradicts to ${open.id}`, `supersedes from ${newer.id}`];
  expect(await links(reader.actor, record.key)).toEqual(seen);
  expect(await links({ kind: "everyone" }, record.key)).toEqual(seen);
  // What an administrator may open is still not theirs to come across.
  expect(await links(admin.actor, record.key)).toEqual([...seen, `derived-from to ${draft.id}`].sort());
  expect(await links(author.actor, record.key)).toHaveLength(5);
  expect(await links(reader.actor, open.key)).toEqual([`contradicts from ${record.id}`]);
});

test("who finds a record in which state; hidden and missing are one", async () => {
  const author = await person("author");
  const curator = await person("curator");
  const admin = await person("admin");
  const stranger = await person("author");
  const named = await person("reader");
  const mate = await person("reader");
  const harbour = await team();
  await member(mate.id, harbour.id);
  const open = await insight(author.id);
  const draft = await insight(author.id, { status: "draft" });
  const restricted = await insight(author.id, { visibility: "restricted" });
  const trashed = await insight(author.id, { trashed: true });
  await db.insert(insightPeople).values({ insightId: restricted.id, personId: named.id });
  await db.insert(insightTeams).values({ insightId: restricted.id, teamId: harbour.id });
  const everyone = [author, curator, admin, stranger, named, mate];
  const finders = async (key: string) => {
    const found = await Promise.all(everyone.map(({ actor }) => read(actor, key)));
    return everyone.filter((_, position) => found[position] !== null);
  };
  expect(await finders(open.key)).toEqual(everyone);
  expect(await finders(draft.key)).toEqual([author, curator, admin]);
  expect(await finders(restricted.key)).toEqual([author, admin, named, mate]);
  expect(await finders(trashed.key)).toEqual([]);
  expect(await finders("bbbbbbbb")).toEqual([]);
  for (const actor of [{ kind: "anonymous" }, { kind: "everyone" }] satisfies Actor[])
    expect(await read(actor, restricted.key)).toBeNull();
  expect(await read({ kind: "anonymous" }, open.key)).toBeNull();
  const seen = await read(named.actor, restricted.key);
  expect(seen?.readers).toEqual({
    teams: [{ slug: "harbour", name: "Harbour" }],
    people: [{ id: named.id, name: named.name }],
  });
  expect((await read(admin.actor, restricted.key))?.onlyAsAdministrator).toBe(true);
});

test("a draft is shown as it stands, and work on a published record only to those it concerns", async () => {
  const [author, reader, curator] = [await person("author"), await person("reader"), await person("curator")];
  const choice = await topic("Choice");
  const open = await insight(author.id);
  const links = [{ kind: "supports" as const, insightId: open.id, note: "" }];
  const draft = await insight(author.id, { status: "draft", content: { topicIds: [choice.id], links } });
  const view = await read(author.actor, draft.key);
  expect(view).toMatchObject({
    status: "draft",
    revision: null,
    topics: [{ slug: "choice" }],
    weight: { published: null },
  });
  expect(view?.links).toMatchObject([{ kind: "supports", way: "to", id: open.id }]);

  const revised = await insight(author.id, { withDraft: true });
  const revisionId = revised.publishedRevisionId ?? "";
  await db
    .insert(reviews)
    .values({ insightId: revised.id, revisionId, askedById: author.id, askedAt: testNow });
  const work = async (actor: PersonActor) => {
    const seen = await read(actor, revised.key);
    return [seen?.draft?.savedBy, seen?.review?.state];
  };
  expect(await work(author.actor)).toEqual([author.name, "open"]);
  expect(await work(curator.actor)).toEqual([author.name, "open"]);
  expect(await work(reader.actor)).toEqual([undefined, undefined]);
});

test("a check is due from the reader's own day on", async () => {
  const author = await person("author");
  const record = await insight(author.id);
  await db.update(insights).set({ nextReviewOn: "2026-06-04" }).where(eq(insights.id, record.id));
  const west = await person("reader", { timeZone: "America/New_York" });
  const east = await person("reader", { timeZone: "Pacific/Kiritimati" });
  const later = new Date("2026-06-03T20:00:00Z");
  for (const [{ actor }, due] of [
    [west, false],
    [east, true],
  ] as const) {
    const found = await findByKey(actor, record.key, later);
    expect(found && (await findInsight(actor, found, later)).isCheckDue).toBe(due);
  }
});
