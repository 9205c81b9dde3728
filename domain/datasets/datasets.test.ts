import { asc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { auditEntries } from "@/db/schema/audit";
import { datasets, snapshots, storedFiles } from "@/db/schema/evidence";
import { evidenceItems } from "@/db/schema/insights";
import { studies } from "@/db/schema/studies";
import { studyDatasets } from "@/db/schema/study-work";
import type { PersonActor, Role } from "@/domain/actor";
import type { TakenFile } from "@/domain/evidence/files/taken-file";
import { newInsightKey } from "@/domain/insights/insight-address";
import { completeContent, dataset, insight, person, testNow } from "@/tests/support/factories";
import { queuedJobs } from "@/tests/support/inspect";
import { addSnapshot, mustMayAddSnapshot } from "./add-snapshot";
import { findDataset } from "./find-dataset";
import { findItemData, findSnapshotData } from "./find-item-data";
import { auditDataReading, findDatasetStanding } from "./find-standing";
import { listDatasetChoices, listDatasets } from "./list-datasets";
import { nameOfData } from "./name-of-data";
import { renameDataset } from "./rename-dataset";
import { reinstateDataset, withdrawDataset } from "./withdraw-dataset";

/** A file as it is after it was looked through and brought to the store. */
async function taken(
  mark: string,
  facts: Record<string, unknown> = { rows: 3, columns: 2 },
): Promise<TakenFile> {
  const sha256 = mark.padEnd(64, "0");
  const row = { sha256, bytes: 40, kind: "table", mediaType: "text/csv", facts } as const;
  await db
    .insert(storedFiles)
    .values({ ...row, createdAt: testNow })
    .onConflictDoNothing();
  return { ...row, fileName: "counts.csv" };
}

const restingOn = ({ id, snapshots: [first] }: Awaited<ReturnType<typeof dataset>>) => ({
  evidence: completeContent().evidence.map((item) => ({
    ...item,
    datasetId: id,
    snapshotId: first?.id ?? null,
  })),
});

const told = async () =>
  (await db.select().from(auditEntries).orderBy(asc(auditEntries.id))).map(({ action }) => action);

test("a file begins a dataset, and the next one is its second version", async () => {
  const author = await person("author");
  const begun = await addSnapshot(author.actor, { name: "Harbour counts" }, await taken("a1"), testNow);
  expect(begun.number).toBe(1);
  expect(await queuedJobs()).toEqual([]);
  const { datasetId } = begun;
  await addSnapshot(author.actor, { datasetId, note: "June came in." }, await taken("a2"), testNow);

  const [first, second] = await db.select().from(snapshots).orderBy(asc(snapshots.number));
  expect(second).toMatchObject({ number: 2, predecessorId: first?.id, note: "June came in." });
  expect(await told()).toEqual(["dataset.begun", "dataset.snapshot-added"]);
  expect(await queuedJobs()).toEqual([
    expect.objectContaining({ name: "settle-causes", payload: { datasetId } }),
  ]);
});

test("the newest version sent once more is refused, an older one is a version again", async () => {
  const author = await person("author");
  const { datasetId } = await addSnapshot(author.actor, { name: "Counts" }, await taken("a1"), testNow);
  const add = async (mark: string) =>
    addSnapshot(author.actor, { datasetId, note: "" }, await taken(mark), testNow);

  await expect(add("a1")).rejects.toMatchObject({
    reason: "conflict",
    message: expect.stringContaining("version 1"),
  });
  expect((await add("a2")).number).toBe(2);
  expect((await add("a1")).number).toBe(3);
  expect(await db.select().from(storedFiles)).toHaveLength(2);
});

test("ten versions sent at once get ten numbers, each with the one before it", async () => {
  const author = await person("author");
  const { id: datasetId } = await dataset(author.id);
  const files = await Promise.all(Array.from({ length: 10 }, (_, index) => taken(`b${index}`)));
  await Promise.all(files.map((file) => addSnapshot(author.actor, { datasetId, note: "" }, file, testNow)));
  const rows = await db.select().from(snapshots).orderBy(asc(snapshots.number));
  expect(rows.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  expect(rows.slice(1).map((row) => row.predecessorId)).toEqual(rows.slice(0, -1).map(({ id }) => id));
});

test("a version is never changed", async () => {
  const author = await person("author");
  const { snapshots: kept } = await dataset(author.id);
  await expect(
    db
      .update(snapshots)
      .set({ note: "Better" })
      .where(eq(snapshots.id, kept[0]?.id ?? "")),
  ).rejects.toThrow();
});

describe("who may do what", () => {
  const doings = {
    read: async (actor: PersonActor, id: string) => {
      const [row] = await db.select().from(datasets).where(eq(datasets.id, id));
      if (!(await findDatasetStanding(actor, row?.key ?? "", testNow))) throw new Error("not there");
    },
    add: (actor: PersonActor, datasetId: string) => mustMayAddSnapshot(actor, { datasetId }, testNow),
    rename: (actor: PersonActor, datasetId: string) =>
      renameDataset(actor, { datasetId, name: "Counts" }, testNow),
    withdraw: (actor: PersonActor, datasetId: string) =>
      withdrawDataset(actor, { datasetId, reason: "Miscounted." }, testNow),
  };

  async function people() {
    const of = async (role: Role) => (await person(role)).actor;
    return {
      maker: await of("author"),
      tender: await of("author"),
      author: await of("author"),
      reader: await of("reader"),
      curator: await of("curator"),
      admin: await of("admin"),
    };
  }

  test.each([
    [
      "published",
      "everyone",
      { read: "maker tender author reader curator admin", change: "maker tender curator admin" },
    ],
    ["published", "restricted", { read: "maker tender admin", change: "maker tender admin" }],
    ["draft", "everyone", { read: "maker tender curator admin", change: "maker curator admin" }],
    ["draft", "restricted", { read: "maker tender admin", change: "maker admin" }],
  ] as const)("with data of a record that is %s, for %s", async (status, visibility, expected) => {
    const actors = await people();
    const data = await dataset(actors.maker.id);
    await insight(actors.tender.id, { status, visibility, content: restingOn(data) });
    for (const [doing, run] of Object.entries(doings)) {
      const may = new Set((doing === "read" ? expected.read : expected.change).split(" "));
      for (const [who, actor] of Object.entries(actors)) {
        const done = await run(actor, data.id).then(
          () => true,
          (error) =>
            error.reason === "not-found" && expected.read.split(" ").includes(who) ? "hidden" : false,
        );
        expect([doing, who, done]).toEqual([doing, who, may.has(who)]);
        if (doing === "withdraw" && done) await reinstateDataset(actor, { datasetId: data.id }, testNow);
      }
    }
  });

  test("what a study has is read by everybody, and changed by few", async () => {
    const actors = await people();
    const data = await dataset(actors.maker.id);
    const [study] = await db
      .insert(studies)
      .values({
        ...{ key: newInsightKey(), slug: "", title: "Counting", ownerId: actors.tender.id },
        ...{ createdById: actors.tender.id, rendererVersion: 1 },
        ...{ createdAt: testNow, changedAt: testNow, stageChangedAt: testNow },
      })
      .returning();
    await db.insert(studyDatasets).values({ studyId: study?.id ?? "", datasetId: data.id });
    for (const actor of Object.values(actors)) await doings.read(actor, data.id);
    await expect(doings.add(actors.author, data.id)).rejects.toMatchObject({ reason: "not-allowed" });
    await expect(doings.add(actors.reader, data.id)).rejects.toMatchObject({ reason: "not-allowed" });
    await doings.add(actors.curator, data.id);
  });

  test("readers bring nothing in", async () => {
    const { actor } = await person("reader");
    await expect(addSnapshot(actor, { name: "Mine" }, await taken("a1"), testNow)).rejects.toMatchObject({
      reason: "not-allowed",
    });
    expect(await db.select().from(datasets)).toEqual([]);
  });

  test("that an administrator reads what nobody shared with them is written down, and not in their lists", async () => {
    const [maker, admin] = [await person("author"), await person("admin")];
    const data = await dataset(maker.id);
    await insight(maker.id, { visibility: "restricted", content: restingOn(data) });
    const found = await findDatasetStanding(admin.actor, data.key, testNow);
    expect(found?.onlyAsAdministrator).toBe(true);
    if (found) await auditDataReading(admin.actor, found);
    expect(await told()).toEqual(["dataset.read-restricted"]);
    expect((await listDatasets(admin.actor, { q: "", page: 1 }, testNow)).datasets).toEqual([]);
    expect(await listDatasetChoices(admin.actor, "counts", testNow)).toEqual([]);
  });
});

test("withdrawing takes evidence out of the count at once, and taking it back puts it in again", async () => {
  const author = await person("author");
  const data = await dataset(author.id);
  await insight(author.id, { content: restingOn(data) });
  const input = { datasetId: data.id, reason: "Miscounted." };
  const counts = async () => (await db.select().from(evidenceItems)).map(({ withdrawn }) => withdrawn);

  await withdrawDataset(author.actor, input, testNow);
  expect(await counts()).toEqual([true]);
  await expect(withdrawDataset(author.actor, input, testNow)).rejects.toMatchObject({ reason: "conflict" });
  await expect(
    addSnapshot(author.actor, { datasetId: data.id, note: "" }, await taken("c1"), testNow),
  ).rejects.toMatchObject({ reason: "conflict" });
  await reinstateDataset(author.actor, { datasetId: data.id }, testNow);
  expect(await counts()).toEqual([false]);
  await expect(reinstateDataset(author.actor, { datasetId: data.id }, testNow)).rejects.toMatchObject({
    reason: "conflict",
  });
  expect(await told()).toEqual(["dataset.withdrawn", "dataset.reinstated"]);
  expect(await queuedJobs()).toEqual([
    expect.objectContaining({ name: "settle-causes", payload: { datasetId: data.id } }),
  ]);
});

test("the page shows what rests on it, drafts only to who may see them, and on which version", async () => {
  const [author, reader] = [await person("author"), await person("reader")];
  const data = await dataset(author.id, { versions: 2 });
  const shown = await insight(author.id, { content: restingOn(data) });
  const draft = await insight(author.id, { status: "draft", content: restingOn(data) });
  await insight(author.id, { visibility: "restricted", content: restingOn(data) });
  const seenBy = async (actor: PersonActor) => {
    const found = await findDatasetStanding(actor, data.key, testNow);
    return found && findDataset(actor, found, testNow);
  };

  const own = await seenBy(author.actor);
  expect(own?.versions.map(({ number }) => number)).toEqual([2, 1]);
  expect(own?.insights).toHaveLength(3);
  expect(own?.insights.at(-1)).toMatchObject({ id: draft.id, isDraft: true, versions: [1] });
  expect((await seenBy(reader.actor))?.insights).toMatchObject([{ id: shown.id, versions: [1] }]);
});

test("an item's data names its version and the newest one", async () => {
  const [author, other] = [await person("author"), await person("author")];
  const data = await dataset(author.id, { versions: 3 });
  const [first, , third] = data.snapshots;
  const items = [
    { id: "e1", snapshotId: first?.id ?? null },
    { id: "e2", snapshotId: third?.id ?? null },
    { id: "e3", snapshotId: null },
  ];
  const found = await findItemData(author.actor, items);
  expect(found.e1).toMatchObject({ snapshot: { number: 1 }, latest: { number: 3 } });
  expect(found.e2).toMatchObject({ snapshot: { number: 3 }, latest: null });
  expect(found.e3).toBeUndefined();
  expect(await findSnapshotData(other.actor, first?.id ?? "", testNow)).toBeNull();
});

test("data is found by words in its name, whatever stands in it, the latest first", async () => {
  const author = await person("author");
  const names = ["100% of_visitors", "=cmd|' /C calc'!A0", "<img src=x onerror=alert(1)>"];
  for (const name of names) await dataset(author.id, { name });
  const find = async (q: string) =>
    (await listDatasets(author.actor, { q, page: 1 }, testNow)).datasets.map(({ name }) => name);

  expect(await find("")).toEqual(names.toReversed());
  expect(await find("of_ 0%")).toEqual([names[0]]);
  expect(await find("onerror IMG")).toEqual([names[2]]);
  expect(await find("%")).toEqual([names[0]]);
});

test.each([
  ["", "visits 2026.csv", "visits 2026"],
  ["  Harbour\n counts ", "a.csv", "Harbour counts"],
  ["", ".csv", ".csv"],
  ["", "Zählung", "Zählung"],
])("data said to be %j in %j is called %j", (said, fileName, name) => {
  expect(nameOfData(said, fileName)).toBe(name);
});
