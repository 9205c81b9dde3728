import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { datasets } from "@/db/schema/evidence";
import { draftSnapshots, evidenceItems, insights, revisionSnapshots } from "@/db/schema/insights";
import type { Actor } from "@/domain/actor";
import { completeContent, dataset, insight, person, testNow } from "@/tests/support/factories";
import { mayReadData } from "./data-policy";
import { discardDraft } from "./discard-draft";
import { draftInsight } from "./draft-insight";
import { purgeTrash } from "./purge-trash";
import { restoreRevision } from "./restore-revision";
import { reviseInsight } from "./revise-insight";
import { saveDraft } from "./save-draft";
import { settleWithdrawn } from "./settle-withdrawn";

const restingOn = ({ id, snapshots }: Awaited<ReturnType<typeof dataset>>, version = 1) => ({
  evidence: completeContent().evidence.map((item) => ({
    ...item,
    datasetId: id,
    snapshotId: snapshots[version - 1]?.id ?? null,
  })),
});

async function mayRead(actor: Actor, id: string) {
  const rows = await db.select().from(datasets).where(mayReadData(actor, testNow));
  return rows.some((row) => row.id === id);
}

test("a revision remembers the version it was written on, and what readers see repeats it", async () => {
  const author = await person("author");
  const data = await dataset(author.id, { versions: 2 });
  const record = await insight(author.id, { content: restingOn(data) });

  const [kept] = await db.select().from(revisionSnapshots);
  const [item] = await db.select().from(evidenceItems);
  expect(kept).toMatchObject({ insightId: record.id, itemId: "e1", snapshotId: data.snapshots[0]?.id });
  expect(item).toMatchObject({ datasetId: data.id, snapshotId: data.snapshots[0]?.id, withdrawn: false });
});

test("a draft remembers the version that it rests on, as long as it does", async () => {
  const author = await person("author");
  const data = await dataset(author.id);
  const { id } = await draftInsight(author.actor, { statement: "Tides matter." }, testNow);
  const save = (version: number, content = completeContent()) =>
    saveDraft(author.actor, { insightId: id, version, content }, testNow);

  await save(1, completeContent(restingOn(data)));
  expect(await db.select().from(draftSnapshots)).toEqual([
    { insightId: id, itemId: "e1", snapshotId: data.snapshots[0]?.id },
  ]);
  await save(2);
  expect(await db.select().from(draftSnapshots)).toEqual([]);
});

test("revising and restoring bring the version along that the text was written on", async () => {
  const author = await person("author");
  const data = await dataset(author.id, { versions: 2 });
  const record = await insight(author.id, { content: restingOn(data) });

  await reviseInsight(author.actor, { insightId: record.id }, testNow);
  const written = () => db.select({ id: draftSnapshots.snapshotId }).from(draftSnapshots);
  expect(await written()).toEqual([{ id: data.snapshots[0]?.id }]);
  await saveDraft(
    author.actor,
    { insightId: record.id, version: 1, content: completeContent(restingOn(data, 2)) },
    testNow,
  );
  expect(await written()).toEqual([{ id: data.snapshots[1]?.id }]);
  await restoreRevision(
    author.actor,
    { insightId: record.id, number: 1, note: "", keepDraft: "on" },
    testNow,
  );
  expect(await written()).toEqual([{ id: data.snapshots[0]?.id }]);
  expect(await db.select().from(revisionSnapshots)).toHaveLength(3);
});

test("a draft takes no data that its writer may not read, and no version of other data", async () => {
  const [author, other] = [await person("author"), await person("author")];
  const [hidden, own] = [await dataset(other.id), await dataset(author.id)];
  const { id } = await draftInsight(author.actor, { statement: "Tides matter." }, testNow);
  const save = (evidence: { datasetId: string | null; snapshotId: string | null; studyId?: string }) =>
    saveDraft(
      author.actor,
      {
        insightId: id,
        version: 1,
        content: completeContent({
          evidence: completeContent().evidence.map((item) => ({ ...item, ...evidence })),
        }),
      },
      testNow,
    );
  const [hiddenVersion, ownVersion] = [hidden.snapshots[0]?.id ?? "", own.snapshots[0]?.id ?? ""];

  const refused = { reason: "invalid", message: expect.stringContaining("Plan page experiment") };
  await expect(save({ datasetId: hidden.id, snapshotId: hiddenVersion })).rejects.toMatchObject(refused);
  await expect(save({ datasetId: own.id, snapshotId: hiddenVersion })).rejects.toMatchObject(refused);
  await expect(save({ datasetId: hidden.id, snapshotId: ownVersion })).rejects.toMatchObject(refused);
  await expect(save({ datasetId: own.id, snapshotId: null })).rejects.toMatchObject(refused);
  await expect(save({ datasetId: null, snapshotId: null, studyId: own.id })).rejects.toMatchObject(refused);
  expect(await db.select().from(draftSnapshots)).toEqual([]);
  await save({ datasetId: own.id, snapshotId: ownVersion });
});

test("what a draft had before it keeps, also when its writer may not read it", async () => {
  const [author, other] = [await person("author"), await person("author")];
  const hidden = await dataset(other.id);
  const record = await insight(author.id, { status: "draft", content: restingOn(hidden) });
  await db.delete(draftSnapshots);

  expect(await mayRead(author.actor, hidden.id)).toBe(false);
  const content = completeContent({ ...restingOn(hidden), summary: "Shorter." });
  await saveDraft(author.actor, { insightId: record.id, version: 1, content }, testNow);
  expect(await db.select().from(draftSnapshots)).toHaveLength(1);
});

test.each([
  [
    "its own maker",
    "published",
    "restricted",
    { maker: true, author: true, reader: false, curator: false, admin: true },
  ],
  [
    "a published record",
    "published",
    "everyone",
    { maker: true, author: true, reader: true, curator: true, admin: true },
  ],
  ["a draft", "draft", "everyone", { maker: true, author: true, reader: false, curator: true, admin: true }],
  [
    "a restricted draft",
    "draft",
    "restricted",
    { maker: true, author: true, reader: false, curator: false, admin: true },
  ],
] as const)("who may read the data of %s", async (_, status, visibility, expected) => {
  const actors = {
    maker: await person("author"),
    author: await person("author"),
    reader: await person("reader"),
    curator: await person("curator"),
    admin: await person("admin"),
  };
  const data = await dataset(actors.maker.id);
  for (const who of ["author", "reader", "curator", "admin"] as const)
    expect(await mayRead(actors[who].actor, data.id)).toBe(false);
  await insight(actors.author.id, { status, visibility, content: restingOn(data) });

  for (const [who, may] of Object.entries(expected))
    expect([who, await mayRead(actors[who as keyof typeof actors].actor, data.id)]).toEqual([who, may]);
  expect(await mayRead({ kind: "anonymous" }, data.id)).toBe(false);
  expect(await mayRead({ kind: "everyone" }, data.id)).toBe(expected.reader);
});

test("withdrawing data takes its items out of the count, and only them", async () => {
  const author = await person("author");
  const [gone, kept] = [await dataset(author.id), await dataset(author.id)];
  const record = await insight(author.id, { content: restingOn(gone) });
  await insight(author.id, { content: restingOn(kept) });
  const settle = () => db.transaction((tx) => settleWithdrawn(tx, { datasetId: gone.id }));
  const withdraw = (at: Date | null) =>
    db
      .update(datasets)
      .set({ withdrawnAt: at, withdrawnById: at && author.id })
      .where(eq(datasets.id, gone.id));
  const counting = async () =>
    (await db.select().from(evidenceItems)).filter(({ withdrawn }) => !withdrawn).length;

  await withdraw(testNow);
  expect(await settle()).toEqual([record.id]);
  expect(await settle()).toEqual([]);
  expect(await counting()).toBe(1);
  const later = await insight(author.id, { content: restingOn(gone) });
  expect(await counting()).toBe(1);
  await withdraw(null);
  expect((await settle()).toSorted()).toEqual([record.id, later.id].toSorted());
  expect(await counting()).toBe(3);
});

test("a draft that is discarded and a record that is purged rest on nothing; the data stays", async () => {
  const author = await person("author");
  const data = await dataset(author.id);
  const record = await insight(author.id, { content: restingOn(data), withDraft: true });
  expect(await db.select().from(draftSnapshots)).toHaveLength(1);
  await discardDraft(author.actor, { insightId: record.id }, testNow);
  expect(await db.select().from(draftSnapshots)).toEqual([]);

  await insight(author.id, { content: restingOn(data), trashed: true, withDraft: true });
  await db.update(insights).set({ trashedAt: testNow });
  await purgeTrash(new Date(testNow.getTime() + 31 * 24 * 60 * 60 * 1000));
  for (const table of [draftSnapshots, revisionSnapshots, evidenceItems])
    expect(await db.select().from(table)).toEqual([]);
  expect(await db.select().from(datasets)).toHaveLength(1);
});
