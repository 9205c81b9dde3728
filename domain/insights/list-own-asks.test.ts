import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { accessRequests, insightPeople, insights } from "@/db/schema/insights";
import { insight, person, testNow } from "@/tests/support/factories";
import { askPerson } from "../people/asks";
import { grantAccess } from "./answer-access";
import { askAccess } from "./ask-access";
import { listOwnAsks } from "./list-own-asks";
import { trashInsight } from "./trash-insight";
import { untrashInsight } from "./untrash-insight";

test("what quotes a record is not shown to whoever may not read it any more", async () => {
  const author = await person("author");
  const curator = await person("curator");
  const record = await insight(author.id);
  const other = await insight(author.id);
  for (const { id } of [record, other]) {
    const ask = { personId: curator.id, kind: "comments", subjectId: id, sentence: id, href: "/" } as const;
    await db.transaction((tx) => askPerson(tx, ask, testNow));
  }
  const sentences = async () => (await listOwnAsks(curator.actor, testNow)).map(({ sentence }) => sentence);
  expect(await sentences()).toEqual([record.id, other.id]);
  await db.update(insights).set({ visibility: "restricted" }).where(eq(insights.id, record.id));
  expect(await sentences()).toEqual([other.id]);
});

test("neither is access that was granted and taken back; who waits for it is asked for again after the trash", async () => {
  const owner = await person("author");
  const curator = await person("curator");
  const asker = await person("reader");
  const record = await insight(owner.id, { visibility: "restricted" });
  await db.insert(insightPeople).values({ insightId: record.id, personId: curator.id });
  await askAccess(asker.actor, { address: `/i/${record.key}`, message: "" }, testNow);
  const kinds = async (actor: typeof asker.actor) =>
    (await listOwnAsks(actor, testNow)).map(({ kind }) => kind);
  expect(await kinds(owner.actor)).toEqual(["access-request"]);
  await trashInsight(curator.actor, { insightId: record.id, sure: "on" }, testNow);
  expect(await kinds(owner.actor)).toEqual(["trashed"]);
  await untrashInsight(owner.actor, { insightId: record.id }, testNow);
  expect(await kinds(owner.actor)).toEqual(["access-request"]);
  const [request] = await db.select().from(accessRequests);
  await grantAccess(owner.actor, { requestId: request?.id ?? "" }, testNow);
  expect(await kinds(asker.actor)).toEqual(["access-answered"]);
  await db.delete(insightPeople).where(eq(insightPeople.personId, asker.id));
  expect(await kinds(asker.actor)).toEqual([]);
});
