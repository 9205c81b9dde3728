import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { insightPeople, insights, insightTopics } from "@/db/schema/insights";
import { contacts, memory } from "@/db/schema/memory";
import { people } from "@/db/schema/people";
import { cards, keepers } from "@/db/schema/reminders";
import { insight, person, testNow, topic } from "@/tests/support/factories";
import { queuedJobs } from "@/tests/support/inspect";
import type { PersonActor } from "../actor";
import { newInsightKey } from "../insights/insight-address";
import type { Grade } from "../memory/contact-input";
import { daysLater } from "../memory/days";
import { recallOn } from "../memory/memory-of";
import { recordContacts } from "../memory/record-contacts";
import { askAgain } from "./ask-again";
import { countRemembered, listRememberedTopics } from "./count-remembered";
import { findRemembering } from "./find-remembering";
import { listGroupRecall } from "./list-group-recall";
import { listRemembered } from "./list-remembered";
import type { RememberedQuery } from "./remembered-input";

const today = "2026-06-03";
const dayMs = 24 * 60 * 60 * 1000;

type Meeting = { daysAgo: number; grade?: Grade | "read" };

function met(personId: string, insightId: string, { daysAgo, grade = "knew" }: Meeting) {
  const at = new Date(testNow.getTime() - daysAgo * dayMs);
  const day = daysLater(today, -daysAgo);
  return { personId, insightId, revisionId: null, channel: "web" as const, grade, at, day };
}

const meet = (personId: string, insightId: string, meeting: Meeting) =>
  db.transaction((tx) => recordContacts(tx, [met(personId, insightId, meeting)]));

const keep = (personId: string, insightId: string) =>
  db.insert(keepers).values({ personId, insightId, origin: "chosen", since: testNow });

/** Ana with a strong and a weak insight, one that she only keeps, and one that is not for her. */
async function ana() {
  const [owner, reader] = [await person("author"), await person("reader", { timeZone: "UTC" })];
  const [strong, weak, kept, not] = [
    await insight(owner.id),
    await insight(owner.id),
    await insight(owner.id),
    await insight(owner.id),
  ];
  await meet(reader.id, strong.id, { daysAgo: 1 });
  await meet(reader.id, weak.id, { daysAgo: 90, grade: "forgot" });
  await meet(reader.id, not.id, { daysAgo: 5, grade: "not-for-me" });
  await keep(reader.id, kept.id);
  return { owner, reader, strong, weak, kept, not };
}

const shown = async (actor: PersonActor, query: RememberedQuery = {}) =>
  (await listRemembered(actor, query, testNow)).insights.map(({ id }) => id);

test("what somebody remembers is theirs, in the order and of the topic they ask for", async () => {
  const { owner, reader, strong, weak, kept, not } = await ana();
  const learning = await topic();
  await db.insert(insightTopics).values({ insightId: weak.id, topicId: learning.id });
  const soon = { tier: "base" as const, dueOn: "2026-06-01" };
  await db.update(memory).set(soon).where(eq(memory.insightId, strong.id));
  const asked = {
    promptId: "q1",
    reason: "base" as const,
    day: today,
    plannedAt: testNow,
    closesOn: "2026-06-10",
  };
  const [card] = await db
    .insert(cards)
    .values({ personId: reader.id, insightId: weak.id, ...asked })
    .returning();

  expect(await shown(reader.actor)).toEqual([weak.id, strong.id]);
  expect(await shown(reader.actor, { order: "next" })).toEqual([strong.id, weak.id]);
  expect(await shown(reader.actor, { order: "latest" })).toEqual([strong.id, weak.id]);
  expect(await shown(reader.actor, { topic: "learning" })).toEqual([weak.id]);
  expect(await shown(reader.actor, { show: "entrusted" })).toEqual([kept.id]);
  expect(await shown(reader.actor, { show: "not-for-me" })).toEqual([not.id]);
  expect(await shown(reader.actor, { after: "none" })).toHaveLength(2);
  expect(await shown(owner.actor)).toEqual([]);

  const { insights: rows } = await listRemembered(reader.actor, {}, testNow);
  expect(rows).toMatchObject([
    { openCardId: card?.id, nextOn: null, lastOn: "2026-03-05", isEntrusted: false },
    { openCardId: null, nextOn: "2026-06-01", lastOn: "2026-06-02", contacts: 1 },
  ]);
  const [weakest, strongest] = rows.map(({ recall }) => recall ?? 0);
  expect(weakest).toBeLessThan(strongest ?? 0);
  const counts = await countRemembered(reader.actor, testNow);
  expect(counts).toMatchObject({ remembered: 2, entrusted: 1, "not-for-me": 1, held: 1 });
  expect(counts.recall).toBeCloseTo(((weakest ?? 0) + (strongest ?? 0)) / 2, 5);
  expect(await listRememberedTopics(reader.actor, "remembered", testNow)).toEqual([
    { slug: "learning", name: "Learning", insights: 1 },
  ]);
});

test("pages follow each other without a gap or a double", async () => {
  const [owner, reader] = [await person("author"), await person()];
  const { id: _id, key: _key, ...like } = await insight(owner.id);
  const many = Array.from({ length: 42 }, () => ({ ...like, key: newInsightKey() }));
  const made = await db.insert(insights).values(many).returning();
  await db.transaction((tx) =>
    recordContacts(
      tx,
      made.map(({ id }, place) => met(reader.id, id, { daysAgo: place % 5 })),
    ),
  );
  for (const order of ["weakest", "next", "latest"] as const) {
    const first = await listRemembered(reader.actor, { order }, testNow);
    const second = await listRemembered(reader.actor, { order, after: first.next ?? "" }, testNow);
    const ids = [...first.insights, ...second.insights].map(({ id }) => id);
    expect([ids.length, new Set(ids).size, second.next]).toEqual([42, 42, null]);
  }
});

test("what somebody may not read any more is not spoken of, and comes back with the right to read it", async () => {
  const { reader, strong, weak, kept } = await ana();
  await db.update(insights).set({ visibility: "restricted" });
  expect(await shown(reader.actor)).toEqual([]);
  expect(await countRemembered(reader.actor, testNow)).toMatchObject({
    remembered: 0,
    entrusted: 0,
    held: 0,
  });
  await expect(askAgain(reader.actor, { insightId: strong.id }, testNow)).rejects.toMatchObject({
    reason: "not-found",
  });
  await db.insert(insightPeople).values({ insightId: weak.id, personId: reader.id });
  expect(await shown(reader.actor)).toEqual([weak.id]);
  await db
    .update(insights)
    .set({ visibility: "everyone", status: "retired" })
    .where(eq(insights.id, kept.id));
  expect(await shown(reader.actor, { show: "entrusted" })).toEqual([]);
});

test("not for me is taken back on a later day, once, and what was read then stays read", async () => {
  const { reader, not, strong } = await ana();
  await meet(reader.id, not.id, { daysAgo: 2, grade: "not-for-me" });
  await askAgain(reader.actor, { insightId: not.id }, testNow);
  await askAgain(reader.actor, { insightId: not.id }, testNow);
  await askAgain(reader.actor, { insightId: strong.id }, testNow);
  expect(await shown(reader.actor, { show: "not-for-me" })).toEqual([]);
  expect(await shown(reader.actor)).toContain(not.id);
  const [row] = await db.select().from(memory).where(eq(memory.insightId, not.id));
  expect(row).toMatchObject({ contacts: 2, lastOn: "2026-06-01", suppressedAt: null });
  const log = await db.select().from(contacts).where(eq(contacts.insightId, not.id));
  expect(log.map(({ grade }) => grade).sort()).toEqual([...Array(4).fill("not-for-me"), "read", "read"]);
  expect(await queuedJobs()).toMatchObject([
    { name: "place-pairs", payload: { personId: reader.id, insightIds: [not.id] } },
  ]);
});

test("a record says whom it is entrusted to, and how many remember it only where they are enough", async () => {
  const { owner, reader, strong } = await ana();
  const others = [await person(), await person(), await person(), await person()];
  await keep(owner.id, strong.id);
  for (const { id } of others.slice(0, 3)) await meet(id, strong.id, { daysAgo: 1 });
  const remembering = (actor: PersonActor) => findRemembering(actor, strong.id, testNow);
  expect(await remembering(owner.actor)).toEqual({
    own: null,
    keepers: [{ id: owner.id, name: owner.name }],
    isKeeper: true,
    holders: null,
  });
  await meet(others[3]?.id ?? "", strong.id, { daysAgo: 1 });
  const seen = await remembering(reader.actor);
  expect(seen).toMatchObject({ isKeeper: false, holders: 5, own: { contacts: 1, isNotForMe: false } });
  const [row] = await db.select().from(memory).where(eq(memory.personId, reader.id)).limit(1);
  expect(row?.stability).not.toBeNull();
  await db.update(people).set({ deactivatedAt: testNow });
  expect(await remembering(reader.actor)).toMatchObject({ keepers: [], holders: null });
});

test("of a group only what five of them met is told, on average, who never met it not at all", async () => {
  const { reader, owner, strong, weak } = await ana();
  const others = [await person(), await person(), await person(), await person()];
  const personIds = [...others, reader, owner].map(({ id }) => id);
  const insightIds = [strong.id, weak.id];
  const recalled = () => listGroupRecall(owner.actor, { personIds, insightIds }, testNow);
  for (const { id } of others.slice(0, 3)) await meet(id, strong.id, { daysAgo: 1 });
  expect(await recalled()).toEqual({});
  await meet(others[3]?.id ?? "", strong.id, { daysAgo: 1 });
  const [row] = await db.select().from(memory).where(eq(memory.insightId, strong.id)).limit(1);
  const one = recallOn({ stability: row?.stability ?? 0, lastOn: "2026-06-02" }, today);
  const told = await recalled();
  expect(Object.keys(told)).toEqual([strong.id]);
  expect(told[strong.id]?.met).toBe(5);
  expect(told[strong.id]?.recall).toBeCloseTo((5 * one) / 6, 4);
});
