import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { insights } from "@/db/schema/insights";
import { insight, person, testNow, topic } from "@/tests/support/factories";
import { holds, needsReview, reads } from "@/tests/support/needing-review";
import type { PersonActor } from "../actor";
import { listLoads } from "./list-loads";
import { listNeedsReview } from "./list-needs-review";
import { needsReviewQuery } from "./needs-review-input";

const list = (actor: PersonActor, query = {}) =>
  listNeedsReview(actor, needsReviewQuery.parse(query), testNow);
const ids = async (actor: PersonActor, query = {}) => (await list(actor, query)).items.map(({ id }) => id);

test("an owner gets what needs review, what most people read or remember first", async () => {
  const { actor } = await person("author");
  const readers = (await Promise.all([1, 2, 3, 4, 5].map(() => person()))).map(({ id }) => id);
  const left = await person("reader", { deactivated: true });
  const [once, often, held, old, fine] = await Promise.all([1, 2, 3, 4, 5].map(() => insight(actor.id)));
  if (!once || !often || !held || !old || !fine) throw new Error("Not made.");
  await needsReview(once.id, { "review-date": 3 });
  await needsReview(often.id, { "review-date": 2 });
  await needsReview(held.id, { contradicted: 1, "weight-fell": 8 });
  await needsReview(old.id, { "review-date": 9 });
  await reads(once.id, readers.slice(0, 2), 1);
  await reads(often.id, readers.slice(0, 2), 1, 5);
  await reads(held.id, readers.slice(0, 1), 2);
  await holds(held.id, readers);
  await holds(old.id, [left.id]);
  await reads(old.id, readers, 366);
  await reads(fine.id, readers, 1);

  const { items, total } = await list(actor);
  expect(items.map(({ id, readers, holders }) => [id, readers, holders])).toEqual([
    [held.id, 1, 5],
    [often.id, 2, null],
    [once.id, 2, null],
    [old.id, 0, null],
  ]);
  expect(total).toBe(4);
  expect(items[0]).toMatchObject({
    owner: { id: actor.id },
    weight: { now: expect.any(Number), published: expect.any(Number) },
    since: new Date("2026-05-26T09:00:00Z"),
  });
  expect(await ids(actor, { page: 2 })).toEqual([]);
});

test("curators see everybody's, narrowed by owner, reason and topic; nobody what they may not read", async () => {
  const [ana, bob] = [await person("author", { name: "Ana" }), await person("author", { name: "Bob" })];
  const curator = await person("curator");
  const pricing = await topic("Pricing");
  const first = await insight(ana.id, { content: { topicIds: [pricing.id] } });
  const second = await insight(bob.id);
  const hidden = await insight(bob.id, { visibility: "restricted" });
  const retired = await insight(ana.id);
  await needsReview(first.id, { "review-date": 4, "weight-fell": 2 });
  await needsReview(second.id, { "review-date": 3 });
  await needsReview(hidden.id, { contradicted: 1 });
  await needsReview(retired.id, { "review-date": 1 });
  await db.update(insights).set({ status: "retired" }).where(eq(insights.id, retired.id));
  const all = { whose: "all" };

  expect(await ids(curator.actor, all)).toEqual([first.id, second.id]);
  expect(await ids(curator.actor, { ...all, owner: bob.id })).toEqual([second.id]);
  expect(await ids(curator.actor, { ...all, cause: "weight-fell" })).toEqual([first.id]);
  expect(await ids(curator.actor, { ...all, topic: "pricing" })).toEqual([first.id]);
  expect(await ids(curator.actor)).toEqual([]);
  expect((await ids(bob.actor)).toSorted()).toEqual([second.id, hidden.id].toSorted());
  const { counts, total } = await list(curator.actor, { ...all, cause: "weight-fell" });
  expect({ counts, total }).toEqual({
    total: 1,
    counts: {
      causes: [
        { kind: "review-date", count: 2 },
        { kind: "weight-fell", count: 1 },
      ],
      topics: [{ slug: "pricing", name: "Pricing", count: 1 }],
    },
  });
  for (const { actor } of [ana, await person()])
    await expect(list(actor, all)).rejects.toMatchObject({ reason: "not-allowed" });
});

test("who has most to check comes first, with all that they look after", async () => {
  const [ana, bob, cy] = await Promise.all(["Ana", "Bob", "Cy"].map((name) => person("author", { name })));
  if (!ana || !bob || !cy) throw new Error("Not made.");
  const of = async (ownerId: string, days: number[], fine: number) => {
    for (const ago of days) await needsReview((await insight(ownerId)).id, { "review-date": ago });
    for (let count = 0; count < fine; count += 1) await insight(ownerId);
  };
  await of(ana.id, [5], 2);
  await of(bob.id, [2, 7], 0);
  await of(cy.id, [], 1);
  await insight(ana.id, { status: "draft" });
  const restricted = await insight(bob.id, { visibility: "restricted" });
  await needsReview(restricted.id, { contradicted: 30 });
  const curator = await person("curator");
  expect(await listLoads(curator.actor, testNow)).toEqual([
    { id: bob.id, name: "Bob", owned: 2, needReview: 2, since: new Date("2026-05-27T09:00:00Z") },
    { id: ana.id, name: "Ana", owned: 3, needReview: 1, since: new Date("2026-05-29T09:00:00Z") },
  ]);
  await expect(listLoads(ana.actor, testNow)).rejects.toMatchObject({ reason: "not-allowed" });
});
