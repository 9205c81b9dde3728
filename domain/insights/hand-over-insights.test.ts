import { eq, inArray, sql } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { db } from "@/db/client";
import {
  coauthors,
  insightPeople,
  insights,
  reverifications,
  reviewers,
  reviews,
} from "@/db/schema/insights";
import { asks, topicCurators } from "@/db/schema/people";
import { insight, person, testNow, topic } from "@/tests/support/factories";
import { auditTrail } from "@/tests/support/inspect";
import { deactivatePersonInput } from "../access/access-input";
import { deactivatePerson } from "../access/deactivate-person";
import type { PersonActor } from "../actor";
import { listAsks } from "../people/asks";
import { closeSettledAsks } from "./close-settled-asks";
import { handOverInsights } from "./hand-over-insights";
import { submitForReview } from "./submit-for-review";

const leave = (admin: PersonActor, personId: string, successorId = "") =>
  deactivatePerson(admin, deactivatePersonInput.parse({ personId, successorId }), testNow, [
    handOverInsights,
  ]);

async function owners(ids: string[]) {
  const rows = await db.select().from(insights).where(inArray(insights.id, ids));
  return ids.map((id) => rows.find((row) => row.id === id)?.ownerId);
}

test("records go to the translator, else to a curator of a topic, else to the successor, marked handed over", async () => {
  const admin = await person("admin");
  const leaver = await person("author", { name: "Ana" });
  const translator = await person("author");
  const successor = await person("author");
  const curator = await person("curator");
  const choice = await topic("Choice");
  await db.insert(topicCurators).values({ topicId: choice.id, personId: curator.id });
  const content = { topicIds: [choice.id] };
  const records = [
    await insight(leaver.id, { translatorId: translator.id, content }),
    await insight(leaver.id, { content }),
    await insight(leaver.id, { content, status: "draft" }),
    await insight(leaver.id, { translatorId: (await person("author", { deactivated: true })).id }),
    await insight(leaver.id, { translatorId: (await person("reader")).id }),
    await insight(leaver.id, { trashed: true }),
  ].map(({ id }) => id);
  await leave(admin.actor, leaver.id, successor.id);
  expect(await owners(records)).toEqual([
    ...[translator.id, curator.id, curator.id],
    ...[successor.id, successor.id, successor.id],
  ]);
  const [one] = await db
    .select()
    .from(insights)
    .where(eq(insights.id, records[0] ?? ""));
  expect(one).toMatchObject({ handedOverAt: testNow, handedOverFromId: leaver.id, authorId: leaver.id });
  const told = [translator, curator, successor].map(async ({ actor }) =>
    (await listAsks(actor)).map(({ sentence }) => sentence),
  );
  expect(await Promise.all(told)).toEqual([
    ["You now look after what Ana had: 1 insight."],
    ["You now look after what Ana had: 2 insights."],
    ["You now look after what Ana had: 3 insights."],
  ]);
  // Where all that they look after is listed.
  expect(await listAsks(curator.actor)).toMatchObject([{ href: `/people/${curator.id}` }]);
  const audited = (await auditTrail()).filter(({ action }) => action === "insight.handed-over");
  expect(audited).toHaveLength(6);
  expect(audited[0]).toMatchObject({
    before: { ownerId: leaver.id },
    after: { ownerId: translator.id, because: "left" },
  });
});

test("a restricted record goes to a topic's curator only when they are named on it", async () => {
  const admin = await person("admin");
  const leaver = await person("author");
  const curator = await person("curator");
  const choice = await topic("Choice");
  await db.insert(topicCurators).values({ topicId: choice.id, personId: curator.id });
  const restricted = () =>
    insight(leaver.id, { visibility: "restricted", content: { topicIds: [choice.id] } });
  const [open, closed] = [await restricted(), await restricted()];
  await db.insert(insightPeople).values({ insightId: open.id, personId: curator.id });
  await leave(admin.actor, leaver.id);
  expect(await owners([open.id, closed.id])).toEqual([curator.id, admin.id]);
});

test("a successor who only reads gets teams but no records: those go to the administrator", async () => {
  const admin = await person("admin");
  const leaver = await person("author");
  const reader = await person("reader");
  const record = await insight(leaver.id);
  await leave(admin.actor, leaver.id, reader.id);
  expect(await owners([record.id])).toEqual([admin.id]);
  expect(await listAsks(reader.actor)).toEqual([]);
  expect(await listAsks(admin.actor)).toHaveLength(1);
});

test("who leaves translates, writes and reviews nothing any more, and whoever waits is told", async () => {
  const admin = await person("admin");
  const leaver = await person("curator", { name: "Ana" });
  const author = await person("author");
  const helped = await insight(author.id, { translatorId: leaver.id });
  await db.insert(coauthors).values({ insightId: helped.id, personId: leaver.id });
  const record = await insight(author.id, { status: "draft" });
  const past = await insight(author.id, { status: "draft" });
  const asked = { reviewerIds: [leaver.id], message: "", note: "", version: 1 };
  for (const { id } of [record, past])
    await submitForReview(author.actor, { ...asked, insightId: id }, testNow);
  await db.update(reviews).set({ state: "sent-back" }).where(eq(reviews.insightId, past.id));
  await leave(admin.actor, leaver.id);
  expect(await db.select().from(coauthors)).toEqual([]);
  expect(await db.select().from(reviewers)).toMatchObject([{ insightId: past.id }]);
  const [row] = await db.select().from(insights).where(eq(insights.id, helped.id));
  expect(row).toMatchObject({ translatorId: null, ownerId: author.id });
  expect(await listAsks(author.actor)).toMatchObject([
    { kind: "review-answered", sentence: expect.stringMatching(/^Ana left and will not review “People/) },
  ]);
  const left = (await auditTrail()).filter(({ action }) => action === "insight.helper-left");
  expect(left.map(({ before }) => before?.role)).toEqual(["translator", "co-author", "reviewer"]);
});

test("whoever writes in a record just now and is deactivated meanwhile is waited for, and both get done", async () => {
  const admin = await person("admin");
  const leaver = await person("author");
  const { id } = await insight(leaver.id);
  const isWaited = async () => {
    const rows = await db.execute(sql`
      select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`);
    return rows.length > 0;
  };
  const leaving = await db.transaction(async (tx) => {
    await tx.select().from(insights).where(eq(insights.id, id)).for("no key update");
    const left = leave(admin.actor, leaver.id).then(() => "left");
    await vi.waitUntil(isWaited, { timeout: 10_000 });
    const check = { insightId: id, personId: leaver.id, checked: "Ran it again.", at: testNow };
    await tx.insert(reverifications).values(check);
    return { left };
  });
  expect(await leaving.left).toBe("left");
  expect(await owners([id])).toEqual([admin.id]);
});

test("somebody leaves while what they were asked is settled: one waits for the other, and neither for ever", async () => {
  const [admin, leaver] = [await person("admin"), await person("author")];
  const { id } = await insight(leaver.id);
  const ask = { kind: "still-true", subjectId: id, sentence: "Is it still true?", href: "/" } as const;
  await db.insert(asks).values({ ...ask, personId: leaver.id, askedAt: testNow });
  let leaving: Promise<unknown> = Promise.resolve();
  await db.transaction(async (tx) => {
    await tx.select().from(insights).for("no key update");
    leaving = leave(admin.actor, leaver.id);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await closeSettledAsks(tx, [id], testNow);
  });
  await leaving;
  expect(await owners([id])).toEqual([admin.id]);
  expect(await listAsks(leaver.actor)).toEqual([]);
});
