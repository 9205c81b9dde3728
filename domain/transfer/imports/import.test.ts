import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { count, eq, sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { auditEntries } from "@/db/schema/audit";
import { deliveries } from "@/db/schema/deliveries";
import { drafts, insightLinks, insights, insightTopics, revisions } from "@/db/schema/insights";
import { people, topics } from "@/db/schema/people";
import { externalIds, importChunks, importEntries, imports } from "@/db/schema/transfer";
import { isSetUp } from "@/domain/access/needs-setup";
import type { PersonActor } from "@/domain/actor";
import { contentInput } from "@/domain/insights/content-input";
import { saveDraft } from "@/domain/insights/save-draft";
import { person, team, testNow } from "@/tests/support/factories";
import { chunkBytes } from "../chunk-input";
import { type ImportOptions, importOptions } from "../import-options-input";
import { endAbandonedImports, holdCommandImports } from "./abandoned-imports";
import { addChunk } from "./add-chunk";
import { beginStoring } from "./begin-storing";
import { cancelImport } from "./cancel-import";
import { checkImport } from "./check-import";
import { findImport } from "./find-import";
import { finishUpload } from "./finish-upload";
import { forgetImports } from "./forget-imports";
import { checkByCommand, findImporter, forgetImport, storeByCommand } from "./import-by-command";
import { listEntries } from "./list-entries";
import { reportImport } from "./report-import";
import { startImport } from "./start-import";
import { storeImport } from "./store-import";

const watch = { signal: new AbortController().signal };
const later = new Date("2026-07-01T09:00:00Z");
let folder: string;
let admin: PersonActor;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "tidemark-import-test-"));
  admin = (await person("admin")).actor;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const report = (id: string, changes = "", body = "What we saw.\n\n## Goals\n\n- Fewer people ask.\n") =>
  `---\nid: ${id}\ntitle: "Statement of ${id}, long enough to be one"\ndate: 2025-02-03\n${changes}---\n\n${body}`;

function files(contents: Record<string, string>) {
  for (const [name, text] of Object.entries(contents)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

async function take(actor: PersonActor, options: Partial<ImportOptions> = {}, now = testNow) {
  const told = { actor, path: folder, name: "reports", options: { ...importOptions.parse({}), ...options } };
  const checked = await checkByCommand(told, watch, now);
  return checked.state === "checked" ? storeByCommand(checked.id, told, watch, now) : checked;
}

/** Everything an import may write, counted. */
async function written() {
  const counted = await Promise.all(
    [insights, revisions, drafts, externalIds, auditEntries, topics].map((table) =>
      db.select({ rows: count() }).from(table),
    ),
  );
  return counted.map(([row]) => row?.rows);
}

const entriesOf = (importId: string) =>
  db.select().from(importEntries).where(eq(importEntries.importId, importId)).orderBy(importEntries.position);

test("published at once: dates, owners, topics and links are there, and the same again changes nothing", async () => {
  const owner = await person("author", { email: "owner@example.org" });
  files({
    "a.md": report("a", "owner: owner@example.org\ntopics: [Checkout]\nsupersedes: b\n"),
    "b.md": report("b", "owner: nobody@example.org\n"),
    "c.md": report("c", "status: draft\nsupports: [a, nowhere]\n"),
  });
  const { report: told } = await take(admin, { publish: true });
  expect(told?.stored).toMatchObject({ created: 3, updated: 0, unchanged: 0, refused: 0 });
  expect(told).toMatchObject({ newTopics: ["Checkout"], unknownPeople: ["nobody@example.org"] });
  const rows = await db.select().from(insights).orderBy(insights.statement);
  expect(rows).toMatchObject([
    {
      status: "published",
      ownerId: owner.id,
      publishedAt: new Date("2025-02-03T12:00:00Z"),
      nextReviewOn: "2027-02-03",
    },
    { status: "superseded", ownerId: admin.id, supersededById: rows[0]?.id },
    { status: "draft", publishedRevisionId: null },
  ]);
  expect(await db.select().from(insightTopics)).toHaveLength(1);
  expect(await db.select().from(insightLinks)).toMatchObject([
    { fromId: rows[0]?.id, toId: rows[1]?.id, kind: "supersedes" },
  ]);
  const [draft] = await db.select().from(drafts);
  expect(contentInput.parse(draft?.content).links).toEqual([
    { kind: "supports", insightId: rows[0]?.id, note: "" },
  ]);

  const before = await written();
  const again = await take(admin, { publish: true }, later);
  expect(again.report?.stored).toMatchObject({ created: 0, updated: 0, unchanged: 3 });
  expect(await written()).toEqual(before);
});

test.each([
  ["update", true, { created: 0, updated: 1 }, { insights: 1, revisions: 2 }],
  ["update", false, { created: 0, updated: 1 }, { insights: 1, revisions: 1 }],
  ["skip", true, { created: 0, updated: 0, skipped: 1 }, { insights: 1, revisions: 1 }],
  ["copy", true, { created: 1, updated: 0 }, { insights: 2, revisions: 2 }],
] as const)(
  "a record that is here and reads differently: %s, published %s",
  async (existing, publish, stored, rows) => {
    files({ "a.md": report("a") });
    await take(admin, { publish: true });
    files({ "a.md": report("a", "summary: It changed.\n") });
    const told = await take(admin, { publish, existing }, later);
    expect(told.report?.stored).toMatchObject(stored);
    const [insightRows, revisionRows] = await written();
    expect({ insights: insightRows, revisions: revisionRows }).toEqual(rows);
    expect(await db.select().from(drafts)).toHaveLength(publish ? 0 : 1);
    const again = await take(admin, { publish, existing }, later);
    expect(again.report?.stored).toMatchObject({ created: 0, updated: 0 });
  },
);

test("what somebody writes in, reviews or may not be seen is left as it is, with a sentence", async () => {
  const [author, other] = [await person("author", { name: "Ana" }), await person("author")];
  files({ "a.md": report("a") });
  await take(author.actor);
  const [row] = await db.select().from(insights);
  const [draft] = await db.select().from(drafts);
  const content = { ...contentInput.parse(draft?.content), summary: "By hand." };
  await saveDraft(author.actor, { insightId: row?.id ?? "", version: 1, content }, later);
  files({ "a.md": report("a", "summary: By file.\n") });

  const told = await take(author.actor, {}, later);
  expect(told.report?.stored).toMatchObject({ skipped: 1 });
  expect((await entriesOf(told.id))[0]?.problems).toContainEqual(
    expect.objectContaining({ says: "Ana is writing in it, so it was left as it is." }),
  );
  const foreign = await take(other.actor, {}, later);
  expect((await entriesOf(foreign.id))[0]).toMatchObject({ action: "refuse", insightId: null });
});

test("errors keep their entries out and name file and line; the others come in", async () => {
  files({
    "good.md": report("good"),
    "twice.md": report("good"),
    "yaml.md": "---\ntitle: [broken\n---\n",
    "table.csv":
      "title,date\nA row that is one insight,2025-01-02\n,2025-01-02\nAnother row that is one,31/02/2025\n",
  });
  const told = await take(admin);
  expect(told.report?.stored).toMatchObject({ created: 2, refused: 4 });
  const entries = await entriesOf(told.id);
  expect(entries.map(({ name, line, action }) => [name, line, action])).toEqual([
    ["good.md", null, "create"],
    ["table.csv", 2, "create"],
    ["table.csv", 3, "refuse"],
    ["table.csv", 4, "refuse"],
    ["twice.md", null, "refuse"],
    ["yaml.md", null, "refuse"],
  ]);
  for (const { action, problems } of entries)
    if (action === "refuse") expect(problems).toContainEqual(expect.objectContaining({ severity: "error" }));
});

test("an author takes in drafts for others, keeps seeing them, and makes neither topics nor must-know lists", async () => {
  const author = await person("author");
  await person("author", { email: "other@example.org" });
  await team("Harbour");
  files({
    "a.md": report(
      "a",
      "owner: other@example.org\nauthor: other@example.org\ntopics: Unknown\naudience: Harbour\n",
    ),
  });
  const told = await take(author.actor);
  expect(told.report).toMatchObject({ stored: { created: 1 }, newTopics: [] });
  expect(await db.select().from(topics)).toEqual([]);
  const { entries } = await listEntries(author.actor, told.id, { page: 1 }, testNow);
  expect(entries[0]).toMatchObject({ href: expect.stringContaining("/insights/") });
});

describe("on the page", () => {
  /** Sends a file as the page does, in pieces. */
  async function upload(actor: PersonActor, text: string, name = "table.csv") {
    const bytes = Buffer.from(text);
    const { importId } = await startImport(actor, { fileName: name, bytes: bytes.length }, testNow);
    for (let start = 0; start < bytes.length; start += chunkBytes)
      await addChunk(actor, {
        importId,
        position: start / chunkBytes,
        bytes: bytes.subarray(start, start + chunkBytes),
      });
    await finishUpload(actor, { importId });
    return importId;
  }
  const row = (statement: string) => `${statement} that is long enough to be one,2025-01-02\n`;
  const table = (...statements: string[]) => `title,date\n${statements.map(row).join("")}`;
  const choices = { publish: false, existing: "update", newTopics: "make" } as const;

  async function checked(actor: PersonActor, text = table("First", "Second")) {
    const importId = await upload(actor, text);
    await checkImport({ importId }, watch, testNow);
    return importId;
  }

  test("uploaded in pieces, looked through, agreed to and stored once; others see nothing of it", async () => {
    const author = await person("author");
    const importId = await checked(author.actor, table("First", `Second ${"long ".repeat(300_000)}`));
    expect(await findImport(author.actor, importId)).toMatchObject({
      state: "checked",
      report: { counts: { create: 1, refuse: 1 } },
    });
    await expect(findImport(admin, importId)).rejects.toMatchObject({ reason: "not-found" });
    await beginStoring(author.actor, { importId, ...choices });
    await storeImport({ importId }, watch, testNow);
    await storeImport({ importId }, watch, testNow);
    expect(await findImport(author.actor, importId)).toMatchObject({
      state: "done",
      report: { stored: { created: 1 } },
    });
    expect(await db.select().from(insights)).toHaveLength(1);
    expect(await db.select().from(importChunks)).toEqual([]);
  });

  test("pieces that do not belong are refused, and nothing begins before all have arrived", async () => {
    const { importId } = await startImport(admin, { fileName: "a.md", bytes: 10 }, testNow);
    for (const [position, length] of [
      [0, 9],
      [1, 1],
      [-1, 10],
    ] as const)
      await expect(
        addChunk(admin, { importId, position, bytes: Buffer.alloc(length) }),
      ).rejects.toMatchObject({ reason: "invalid" });
    await expect(finishUpload(admin, { importId })).rejects.toMatchObject({ reason: "conflict" });
    for (const bytes of [0, 300 * 1024 * 1024])
      await expect(startImport(admin, { fileName: "a.md", bytes }, testNow)).rejects.toMatchObject({
        reason: "invalid",
      });
    const reader = await person("reader");
    await expect(startImport(reader.actor, { fileName: "a.md", bytes: 9 }, testNow)).rejects.toMatchObject({
      reason: "not-allowed",
    });
  });

  test("two at once: the second waits, looks again and finds nothing to do", async () => {
    const [one, two] = [await checked(admin), await checked(admin)];
    for (const importId of [one, two]) await beginStoring(admin, { importId, ...choices });
    await Promise.all([one, two].map((importId) => storeImport({ importId }, watch, testNow)));
    const views = await Promise.all([one, two].map((importId) => findImport(admin, importId)));
    const stored = views.map(({ report: told }) => told?.stored?.created).sort();
    expect(stored).toEqual([0, 2]);
    expect(await db.select().from(insights)).toHaveLength(2);
  });

  test("cancelled before, while it waits and in the middle: nothing is stored", async () => {
    const before = await checked(admin);
    await cancelImport(admin, { importId: before }, testNow);
    await expect(beginStoring(admin, { importId: before, ...choices })).rejects.toMatchObject({
      reason: "conflict",
    });

    const middle = await checked(admin);
    await beginStoring(admin, { importId: middle, ...choices });
    let beats = 0;
    const onProgress = () => {
      beats += 1;
    };
    // It waits for another import when it is asked to stop.
    const asked = db.transaction(async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('import', 0))`);
      while (beats < 2) await new Promise((resolve) => setTimeout(resolve, 5));
      await cancelImport(admin, { importId: middle }, testNow);
    });
    await Promise.all([asked, storeImport({ importId: middle }, { ...watch, onProgress }, testNow)]);
    expect(await findImport(admin, middle)).toMatchObject({
      state: "cancelled",
      message: expect.stringContaining("Nothing was stored"),
    });
    expect(await db.select().from(insights)).toEqual([]);
    expect(await db.select().from(externalIds)).toEqual([]);
  });

  test.each([
    ["deactivated", { deactivatedAt: testNow }],
    ["demoted", { role: "reader" as const }],
    ["demoted below publishing", { role: "author" as const }],
  ])("rights withdrawn while it waits (%s): nothing is stored", async (_, change) => {
    const importId = await checked(admin);
    await beginStoring(admin, { importId, ...choices, publish: true });
    await db.update(people).set(change).where(eq(people.id, admin.id));
    await storeImport({ importId }, watch, testNow);
    const [row] = await db.select().from(imports);
    expect(row).toMatchObject({ state: "refused", message: expect.stringMatching(/[Nn]othing was stored/) });
    expect(await db.select().from(insights)).toEqual([]);
  });

  test("interrupted it stays as it is for the next try", async () => {
    const importId = await checked(admin);
    await beginStoring(admin, { importId, ...choices });
    await expect(storeImport({ importId }, { signal: AbortSignal.abort() }, testNow)).rejects.toThrow();
    expect(await findImport(admin, importId)).toMatchObject({ state: "running" });
    await storeImport({ importId }, watch, testNow);
    expect(await findImport(admin, importId)).toMatchObject({ state: "done" });
  });

  test("who left the page is told by mail, who saw the end is not", async () => {
    for (const isSeen of [true, false]) {
      const importId = await checked(admin, table(`One of ${isSeen}`));
      await beginStoring(admin, { importId, ...choices });
      await storeImport({ importId }, watch, testNow);
      if (isSeen) await findImport(admin, importId);
      await reportImport({ importId, isLate: false }, testNow);
      await reportImport({ importId, isLate: true }, testNow);
    }
    expect(await db.select({ kind: deliveries.kind, subject: deliveries.subject }).from(deliveries)).toEqual([
      { kind: "import-report", subject: "1 insight imported from table.csv" },
    ]);
  });

  test("old imports are forgotten, what came in stays", async () => {
    await startImport(admin, { fileName: "never.md", bytes: 9 }, testNow);
    const importId = await checked(admin);
    await beginStoring(admin, { importId, ...choices });
    await storeImport({ importId }, watch, testNow);
    await forgetImports(new Date("2026-06-05T09:00:00Z"));
    expect(await db.select().from(imports)).toHaveLength(1);
    await forgetImports(new Date("2026-07-05T09:00:00Z"));
    expect(await db.select().from(imports)).toEqual([]);
    expect(await db.select().from(insights)).toHaveLength(2);
  });
});

test("what a killed command left behind ends with a sentence, but not while a command works", async () => {
  files({ "a.md": report("a") });
  const told = { actor: admin, path: folder, name: "reports", options: importOptions.parse({}) };
  const { id } = await checkByCommand(told, watch, testNow);
  const letGo = await holdCommandImports();
  await endAbandonedImports(later);
  expect(await findImport(admin, id)).toMatchObject({ state: "checked" });
  await letGo();
  await endAbandonedImports(later);
  expect(await findImport(admin, id)).toMatchObject({
    state: "failed",
    message: expect.stringContaining("Run it again"),
    endedAt: later,
  });
});

test("in an installation without people a stand-in owns it, and the first person can still be made", async () => {
  await db.delete(people);
  const idle = await findImporter(null, { publish: true }, testNow);
  const told = { actor: idle, path: join(folder, "none"), name: "none", options: importOptions.parse({}) };
  await forgetImport((await checkByCommand(told, watch, testNow)).id);
  expect(await db.select().from(people)).toEqual([]);

  const importer = await findImporter(null, { publish: true }, testNow);
  files({ "a.md": report("a") });
  expect((await take(importer, { publish: true })).report?.stored).toMatchObject({
    created: 1,
    published: true,
  });
  expect(await isSetUp(db)).toBe(false);
  expect(await findImporter(null, { publish: true }, testNow)).toMatchObject({ id: importer.id });
  await forgetImport(importer.id);
  expect(await db.select().from(people)).toHaveLength(1);
});

test.each([
  ["reader", false, "not-allowed"],
  ["author", true, "not-allowed"],
] as const)("the command refuses a %s (publish %s)", async (role, publish, reason) => {
  const { email } = await person(role);
  await expect(findImporter(email, { publish }, testNow)).rejects.toMatchObject({ reason });
});
