import { eq, isNotNull } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { datasets, snapshots } from "@/db/schema/evidence";
import { insightLinks, insights, revisions } from "@/db/schema/insights";
import { people } from "@/db/schema/people";
import { studyFindings } from "@/db/schema/study-work";
import { addRevision } from "@/domain/insights/add-revision";
import { projectRevision } from "@/domain/insights/project-revision";
import { renderContent } from "@/domain/insights/render-content";
import { seedDemo } from "@/scripts/demo/seed";
import { emptyLibrary } from "@/tests/support/empty-library";
import { ExportInMemory } from "@/tests/support/export-in-memory";
import { completeContent, insight, person, testNow, topic } from "@/tests/support/factories";
import { keptFile } from "@/tests/support/nasty-data";
import { makeNastyLibrary } from "@/tests/support/nasty-library";
import { exportLibrary } from "../exports/export-library";
import { libraryHash } from "../library-json/library-hash";
import { checkOwnExport } from "./check-own-export";
import { type ExistingChoice, type ExportSource, isOwnExport, type OwnEntry } from "./own-export";
import { storeOwnExport } from "./store-own-export";

const command = { kind: "system", name: "command line" } as const;

async function exported() {
  const target = new ExportInMemory();
  return { target, manifest: await exportLibrary(target, {}, testNow) };
}

async function takeIn(source: ExportSource, existing: ExistingChoice = "update") {
  const entries: OwnEntry[] = [];
  const watch = { entry: (entry: OwnEntry) => void entries.push(entry) };
  const stored = await db.transaction((tx) =>
    storeOwnExport(tx, command, source, { existing }, watch, testNow),
  );
  return { stored, entries };
}

async function lookAt(source: ExportSource, existing: ExistingChoice = "update") {
  const entries: OwnEntry[] = [];
  const problems: string[] = [];
  const check = await checkOwnExport(
    source,
    { existing },
    ({ file, says }) => void problems.push(`${file}: ${says}`),
    { entry: (entry) => void entries.push(entry) },
  );
  return { check, entries, problems };
}

test("the demo library goes out, comes into an empty installation, and is the same", async () => {
  await seedDemo(testNow);
  const { target, manifest } = await exported();
  await emptyLibrary();
  const { stored } = await takeIn(target);
  expect(stored.created).toHaveLength(manifest.counts.records);
  expect(await libraryHash()).toBe(manifest.library);
}, 120_000);

test("so does a library full of hostile texts, file by file; and taken in twice it changes nothing", async () => {
  await makeNastyLibrary();
  const { target, manifest } = await exported();
  expect(await libraryHash()).toBe(manifest.library);
  expect(await isOwnExport(target)).toBe(true);
  const links = await db.$count(insightLinks);
  expect((await lookAt(target)).check).toMatchObject({ as: "own", nothingToDo: true });
  expect((await takeIn(target)).stored).toMatchObject({ created: [], updated: [], people: 0, topics: 0 });

  await emptyLibrary();
  const look = await lookAt(target);
  expect(look.check).toMatchObject({ as: "own", nothingToDo: false, counts: manifest.counts });
  expect(new Set(look.entries.map(({ action }) => action))).toEqual(new Set(["create"]));
  const { stored } = await takeIn(target);
  expect(stored).toMatchObject({ people: manifest.counts.people, teams: manifest.counts.teams });
  expect(await libraryHash()).toBe(manifest.library);
  expect(await db.$count(insightLinks)).toBe(links);
  expect(await db.$count(studyFindings, isNotNull(studyFindings.datasetId))).toBe(1);
  expect((await exported()).target.texts()).toEqual(target.texts());
});

test("everything comes by the same door into an installation with people: what is there stays, keys give way", async () => {
  const { author } = await makeNastyLibrary();
  const { target, manifest } = await exported();
  await emptyLibrary();
  const admin = await person("admin");
  const same = await person("reader", { email: author.email, name: "Has a name already" });
  await topic("Größe");
  const taken = await insight(admin.id);
  const [name = "", bytes = Buffer.alloc(0)] =
    [...target.contents].find(([path]) => path.startsWith("records/")) ?? [];
  const record = JSON.parse(bytes.toString("utf8"));
  await db.update(insights).set({ key: record.key }).where(eq(insights.id, taken.id));

  const { stored, entries } = await takeIn(target);
  expect(stored).toMatchObject({ people: manifest.counts.people - 1, topics: 1, skipped: 0 });
  expect(stored.created).toHaveLength(manifest.counts.records);
  expect(entries.find((entry) => entry.name === name)?.problems[0]?.says).toContain("this one gets");
  const [person1] = await db.select().from(people).where(eq(people.email, author.email));
  expect(person1).toMatchObject({ id: same.id, name: same.name, role: "reader" });
  const [moved] = await db.select().from(insights).where(eq(insights.id, record.id));
  expect(moved?.key).not.toBe(record.key);
  expect((await takeIn(target, "skip")).stored).toMatchObject({ created: [], updated: [], skipped: 1 });
});

test("what reads differently here is updated, left alone or set beside it, as was chosen", async () => {
  const author = await person("author");
  const row = await insight(author.id);
  const { target } = await exported();
  const content = completeContent({ summary: "Written since." });
  await db.transaction(async (tx) => {
    const made = { insightId: row.id, content, html: renderContent(content), editorIds: [author.id] };
    const revision = await addRevision(tx, { ...made, origin: "published", createdById: author.id }, testNow);
    await projectRevision(tx, row.id, revision.id, content, testNow);
  });
  expect((await takeIn(target, "skip")).stored).toMatchObject({ updated: [], skipped: 1 });
  expect((await takeIn(target, "copy")).stored.created).toHaveLength(1);
  expect(await db.$count(insights)).toBe(2);
  expect((await takeIn(target)).stored).toMatchObject({ created: [], updated: [row.id] });
  const kept = await db.select().from(revisions).where(eq(revisions.insightId, row.id));
  expect(kept.map(({ origin }) => origin).toSorted()).toEqual(["imported", "published", "published"]);
  expect((await takeIn(target)).entries).toMatchObject([{ action: "unchanged" }]);
});

test("an export shows one moment, whatever is published meanwhile", async () => {
  const author = await person("author");
  for (let count = 0; count < 3; count += 1) await insight(author.id);
  const before = await libraryHash();
  const target = new ExportInMemory();
  const manifest = await exportLibrary(
    {
      async add(path, bytes) {
        await target.add(path, bytes);
        if (path.startsWith("records/")) await insight(author.id);
      },
    },
    {},
    testNow,
  );
  expect(manifest).toMatchObject({ library: before, counts: { records: 3 } });
  expect(await db.$count(insights)).toBe(6);
});

test("data comes with its files; a dataset that grew there grows here, one that grew apart is refused", async () => {
  const author = await person("author");
  const key = "bcdfghjk";
  const [dataset] = await db
    .insert(datasets)
    .values({ key, name: "Funnel", snapshotCount: 1, createdById: author.id, createdAt: testNow })
    .returning();
  const datasetId = dataset?.id ?? "";
  const version = async (number: number, text: string, predecessorId: string | null) => {
    const made = { datasetId, number, predecessorId, fileName: "f.csv", createdById: author.id };
    const sha256 = await keptFile(text);
    const [row] = await db
      .insert(snapshots)
      .values({ ...made, sha256, createdAt: testNow })
      .returning();
    return { id: row?.id ?? "", sha256 };
  };
  const first = await version(1, "step,people\nsee,10\n", null);
  const second = await version(2, "step,people\nsee,12\n", first.id);
  const { target } = await exported();
  expect([...target.contents.keys()]).toEqual(
    expect.arrayContaining([`files/${first.sha256}`, `files/${second.sha256}`]),
  );
  await db.delete(snapshots).where(eq(snapshots.id, second.id));
  expect((await lookAt(target)).check).toMatchObject({ as: "own", nothingToDo: false });
  await takeIn(target);
  expect(await db.$count(snapshots)).toBe(2);
  const [grown] = await db.select().from(datasets);
  expect(grown?.snapshotCount).toBe(2);

  await db.delete(snapshots).where(eq(snapshots.id, second.id));
  await version(2, "step,people\nsee,99\n", first.id);
  await expect(takeIn(target)).rejects.toMatchObject({ reason: "invalid" });
});
