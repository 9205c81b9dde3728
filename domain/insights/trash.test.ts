import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { deliveries } from "@/db/schema/deliveries";
import {
  accessRequests,
  comments,
  drafts,
  exposures,
  insightLinks,
  insights,
  reviews,
  revisions,
} from "@/db/schema/insights";
import { asks } from "@/db/schema/people";
import { insight, person, testNow } from "@/tests/support/factories";
import { auditTrail } from "@/tests/support/inspect";
import { queueDelivery } from "../deliveries/queue-delivery";
import { askPerson, listAsks } from "../people/asks";
import { trashInsightInput } from "./history-input";
import { listTrash } from "./list-trash";
import { purgeTrash } from "./purge-trash";
import { requestKey } from "./request-reviewers";
import { submitForReview } from "./submit-for-review";
import { trashInsight } from "./trash-insight";
import { untrashInsight } from "./untrash-insight";

const day = 24 * 60 * 60 * 1000;
const after = (days: number) => new Date(testNow.getTime() + days * day);
const throwing = (insightId: string, sure?: "on") => trashInsightInput.parse({ insightId, sure });

test("a draft goes to the trash with its review and its asks, and comes back as it was", async () => {
  const { actor } = await person("author");
  const reviewer = await person("curator");
  const record = await insight(actor.id, { status: "draft" });
  const asked = { insightId: record.id, reviewerIds: [reviewer.id], message: "", note: "", version: 1 };
  await submitForReview(actor, asked, testNow);
  await trashInsight(actor, throwing(record.id), testNow);
  expect(await db.select().from(reviews)).toMatchObject([{ state: "withdrawn" }]);
  expect(await listAsks(reviewer.actor)).toEqual([]);
  expect(await db.select().from(deliveries)).toMatchObject([{ state: "cancelled" }]);
  await expect(trashInsight(actor, throwing(record.id), testNow)).rejects.toMatchObject({
    reason: "not-found",
  });
  expect(await listTrash(actor, after(1))).toMatchObject([
    { id: record.id, trashedBy: actor.name, daysLeft: 29, status: "draft" },
  ]);
  await untrashInsight(actor, { insightId: record.id }, after(29));
  const [back] = await db.select().from(insights);
  expect(back).toMatchObject({ trashedAt: null, trashedById: null, status: "draft" });
  expect(await db.select().from(drafts)).toHaveLength(1);
  await expect(untrashInsight(actor, { insightId: record.id }, after(29))).rejects.toMatchObject({
    reason: "not-found",
  });
  expect((await auditTrail()).slice(-2)).toMatchObject([
    { action: "insight.trashed", before: { status: "draft" }, after: { reviewWithdrawn: true } },
    { action: "insight.untrashed" },
  ]);
});

test("what readers use is thrown away by curators only, who say they are sure; its owner is told", async () => {
  const owner = await person("author");
  const curator = await person("curator", { name: "Cora" });
  const record = await insight(owner.id);
  const reader = await person("reader");
  for (const { actor } of [owner, reader, await person("author")])
    await expect(trashInsight(actor, throwing(record.id, "on"), testNow)).rejects.toMatchObject({
      reason: "not-allowed",
    });
  await expect(trashInsight(curator.actor, throwing(record.id), testNow)).rejects.toMatchObject({
    field: "sure",
  });
  await trashInsight(curator.actor, throwing(record.id, "on"), testNow);
  expect(await listAsks(owner.actor)).toMatchObject([
    { kind: "trashed", sentence: expect.stringMatching(/^Cora moved “People .*” to the trash\./) },
  ]);
  expect(await listTrash(reader.actor, testNow)).toEqual([]);
  const untrash = (who: typeof owner) => untrashInsight(who.actor, { insightId: record.id }, testNow);
  await expect(untrash(reader)).rejects.toMatchObject({ reason: "not-found" });
  await untrash(owner);
  expect(await listAsks(owner.actor)).toEqual([]);
});

test("a restricted record in the trash stays unknown to curators who are not named on it", async () => {
  const { actor } = await person("author");
  const record = await insight(actor.id, { status: "draft", visibility: "restricted" });
  const curator = await person("curator");
  await expect(trashInsight(curator.actor, throwing(record.id), testNow)).rejects.toMatchObject({
    reason: "not-found",
  });
  await trashInsight(actor, throwing(record.id), testNow);
  expect(await listTrash(curator.actor, testNow)).toEqual([]);
  await expect(untrashInsight(curator.actor, { insightId: record.id }, testNow)).rejects.toMatchObject({
    reason: "not-found",
  });
});

test("what replaced another record stays; what was replaced may go, and be gone", async () => {
  const curator = await person("curator");
  const [old, replacement] = [await insight(curator.id), await insight(curator.id)];
  await db
    .update(insights)
    .set({ status: "superseded", supersededById: replacement.id, supersededAt: testNow })
    .where(eq(insights.id, old.id));
  const refused = () =>
    expect(trashInsight(curator.actor, throwing(replacement.id, "on"), testNow)).rejects.toThrow(
      "Retire it instead",
    );
  await refused();
  await trashInsight(curator.actor, throwing(old.id, "on"), testNow);
  await refused();
  await purgeTrash(after(30));
  expect(await db.select({ id: insights.id }).from(insights)).toEqual([{ id: replacement.id }]);
  await trashInsight(curator.actor, throwing(replacement.id, "on"), testNow);
});

test("after 30 days it is gone with everything it said, and cannot be brought back a moment earlier", async () => {
  const { actor } = await person("author");
  const curator = await person("curator");
  const record = await insight(actor.id, { withDraft: true });
  const other = await insight(actor.id);
  await fill(record.id, other.id, actor.id);
  await trashInsight(curator.actor, throwing(record.id, "on"), testNow);
  await purgeTrash(after(29.9));
  expect(await db.select().from(insights)).toHaveLength(2);
  await expect(untrashInsight(actor, { insightId: record.id }, after(30))).rejects.toMatchObject({
    reason: "not-found",
  });
  expect(await listTrash(actor, after(30))).toEqual([]);
  await purgeTrash(after(30));
  await purgeTrash(after(30));
  expect(await db.select({ id: insights.id }).from(insights)).toEqual([{ id: other.id }]);
  for (const table of [drafts, reviews, comments, exposures, insightLinks, accessRequests, asks, deliveries])
    expect(await db.select().from(table)).toEqual([]);
  expect(await db.select({ insightId: revisions.insightId }).from(revisions)).toEqual([
    { insightId: other.id },
  ]);
  const purges = (await auditTrail()).filter(({ action }) => action === "insight.purged");
  expect(purges).toMatchObject([{ actorId: "trash", subjectId: record.id, before: { key: record.key } }]);
  expect(JSON.stringify(await auditTrail())).not.toContain(record.statement);
});

/** One of everything that hangs on a record. */
async function fill(insightId: string, otherId: string, personId: string) {
  const [revision] = await db.select().from(revisions).where(eq(revisions.insightId, insightId));
  const revisionId = revision?.id ?? "";
  await db.update(drafts).set({ baseRevisionId: revisionId });
  const [review] = await db
    .insert(reviews)
    .values({ insightId, revisionId, askedById: personId, askedAt: testNow, state: "sent-back" })
    .returning();
  const recipient = { name: "Ben Okafor", address: "ben@example.org" };
  const mail = { subject: "Ana asks you to review", html: "<p>It.</p>", text: "It." };
  const key = requestKey(review?.id ?? "", personId);
  await db.transaction((tx) => queueDelivery(tx, { key, kind: "review-request", recipient, mail }, testNow));
  await db.insert(comments).values({
    ...{ insightId, reviewId: review?.id, section: "summary", body: "Why?", html: "<p>Why?</p>" },
    ...{ rendererVersion: 1, authorId: personId, createdAt: testNow },
  });
  await db
    .insert(exposures)
    .values({ insightId, personId, channel: "page", day: "2026-06-03", revisionId, firstAt: testNow });
  await db.insert(insightLinks).values({ fromId: otherId, toId: insightId, kind: "supports" });
  const [request] = await db
    .insert(accessRequests)
    .values({ insightId, personId, askedAt: testNow })
    .returning();
  const ask = { personId, sentence: "Ana asks to read it.", href: "/" };
  const about = { kind: "access-request", subjectId: request?.id ?? "" } as const;
  await db.transaction((tx) => askPerson(tx, { ...ask, ...about }, testNow));
}
