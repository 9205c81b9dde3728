import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { count } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { insights, revisions } from "@/db/schema/insights";
import { externalIds, importEntries } from "@/db/schema/transfer";
import type { PersonActor } from "@/domain/actor";
import { exportLibrary } from "@/domain/transfer/exports/export-library";
import { importOptions } from "@/domain/transfer/import-options-input";
import { checkByCommand, storeByCommand } from "@/domain/transfer/imports/import-by-command";
import { listProblems } from "@/domain/transfer/imports/list-problems";
import type { Problem } from "@/domain/transfer/transfer-query";
import { type Part, zipOf } from "../support/bad-archives";
import { badDocuments } from "../support/bad-documents";
import { badEntries, good, oddNames, refusedFiles } from "../support/bad-sources";
import { badTables } from "../support/bad-tables";
import { ExportInMemory } from "../support/export-in-memory";
import { person, testNow } from "../support/factories";
import { inFolder, said } from "../support/read-source";

// The list of bad inputs as whoever imports them meets it: what is said, and what is stored.

const watch = { signal: new AbortController().signal };
const options = importOptions.parse({});

/** Looks one file through, stores what is good of it if that is wanted, and tells what was said and counted. */
async function importOne(actor: PersonActor, name: string, bytes: Buffer | string, isStored = false) {
  return inFolder(async (folder) => {
    const path = join(folder, "upload");
    await writeFile(path, bytes);
    const checked = await checkByCommand({ actor, path, name, options }, watch, testNow);
    const problems: Problem[] = [...(checked.report?.problems ?? [])];
    for await (const problem of listProblems(checked.id)) problems.push(problem);
    const { create = 0, unchanged = 0, refuse = 0 } = checked.report?.counts ?? {};
    const stored = isStored ? await storeByCommand(checked.id, { path, name }, watch, testNow) : null;
    return {
      ...checked,
      problems,
      said: said(problems).join("\n"),
      good: create + unchanged,
      refuse,
      stored,
    };
  });
}

async function kept() {
  const [insight] = await db.select({ all: count() }).from(insights);
  const [revision] = await db.select({ all: count() }).from(revisions);
  const [id] = await db.select({ all: count() }).from(externalIds);
  return [insight?.all, revision?.all, id?.all];
}

test("what cannot be read at all is refused with its sentence, and nothing of it stays", async () => {
  const { actor } = await person("admin");
  for (const [row, name, bytes, sentence] of refusedFiles) {
    const read = await importOne(actor, name, bytes);
    expect.soft(read.said, row).toMatch(sentence);
    expect.soft([read.good, read.state === "refused" || read.refuse > 0], row).toEqual([0, true]);
    expect.soft(read.message, row).not.toMatch(/went wrong/);
  }
  expect(await kept()).toEqual([0, 0, 0]);
});

test("one bad entry of an archive is named, and stops nothing else", async () => {
  const { actor } = await person("admin");
  for (const [row, part, sentence] of badEntries) {
    const read = await importOne(actor, "a.zip", zipOf([good, part]));
    expect.soft(read.said, row).toMatch(sentence);
    expect.soft([read.good, read.state], row).toEqual([1, "checked"]);
  }
  expect(await kept()).toEqual([0, 0, 0]);
});

test("entries of odd names come in under names that do no harm", async () => {
  const { actor } = await person("admin");
  const parts = oddNames.map(([_, name], at) => ({ name, content: `# Record ${at}` }));
  const unlike = parts.filter(({ name }) => name !== "cafe\u0301.md");
  const read = await importOne(actor, `"<b>\r\nx.zip`, zipOf(unlike), true);
  expect(read.stored).toMatchObject({ state: "done", report: { stored: { created: unlike.length } } });
  const entries = await db.select({ name: importEntries.name }).from(importEntries);
  expect(entries.every(({ name }) => name.length <= 200 && !/[\p{Cc}\u202e]/u.test(name))).toBe(true);
  expect(entries.map(({ name }) => name)).toContain("<img src=x onerror=alert(1)>.md");
  for (const [row, , , sentence] of oddNames) if (sentence) expect.soft(read.said, row).toMatch(sentence);
});

test("broken and hostile documents and tables in one archive: each is named, the good ones come in", async () => {
  const { actor } = await person("admin");
  const documents = badDocuments.map(({ text }, at) => ({ name: `d${at}.md`, content: text }));
  const tables = badTables.map(([_, text], at) => ({ name: `t${at}.csv`, content: text }));
  const read = await importOne(actor, "all.zip", zipOf([...documents, ...tables, good]), true);
  expect(read.stored).toMatchObject({ state: "done" });
  const entries = await db.select().from(importEntries).orderBy(importEntries.position);
  const ofFile = (name: string) => entries.filter((entry) => entry.name === name);
  const saidOf = (name: string) => said(read.problems.filter(({ file }) => file === name));
  for (const [at, { name, says, isKept }] of badDocuments.entries()) {
    const file = `d${at}.md`;
    const expected = isText(documents[at]?.content ?? "") && isKept ? "create" : "refuse";
    expect
      .soft(
        ofFile(file).map(({ action }) => action),
        name,
      )
      .toEqual([expected]);
    if (says.length > 0) expect.soft(saidOf(file), name).not.toEqual([]);
  }
  for (const [at, [row, , lines, sentence]] of badTables.entries()) {
    const made = ofFile(`t${at}.csv`).filter(({ action }) => action === "create");
    expect
      .soft(
        made.map(({ line }) => line),
        row,
      )
      .toEqual(lines);
    expect.soft(saidOf(`t${at}.csv`).join("\n"), row).toMatch(sentence);
  }
  const made = entries.filter(({ action }) => action === "create");
  expect(await kept()).toEqual([made.length, 0, made.length]);
});

/** A zero byte makes a file something else than text. */
const isText = (text: string) => !text.includes("\0");

test("what only shows together: people, repeats, links and circles", async () => {
  const { actor } = await person("admin");
  const gone = await person("author", { email: "gone@example.org", deactivated: true });
  const text = (title: string, more: string) => `---\ntitle: ${title}\n${more}\n---\n\nText of ${title}.\n`;
  const texts = {
    "a.md": text("A is so", "id: a\nsupersedes: b"),
    "b.md": text("B is so", "id: b\nsupersedes: c"),
    "c.md": text("C is so", "id: c\nsupersedes: a"),
    "d.md": text("D is so", "id: d\nsupports: nowhere"),
    "e.md": text("E is so", "id: e\nowner: nobody@example.org"),
    "f.md": text("F is so", `id: f\nowner: ${gone.email}`),
    "g.md": text("G is so", "id: e"),
    "t.csv": 'id,title,owner\nh,H is so,\nh,H again,\ni,I is so,a@b.org\nj,J,"x@b.org\ny@b.org"\n',
    "u.csv": Buffer.from("\ufefftitle\tid\nU is so\tu\n", "utf16le"),
    "w.csv": Buffer.from("title;id\nCaf\xe9 is so;w\n", "latin1"),
  };
  const parts = Object.entries(texts).map(([name, content]) => ({ name, content }));
  const read = await importOne(actor, "all.zip", zipOf(parts), true);
  expect(read.said.split("\n")).toEqual([
    expect.stringMatching(/^note u.csv: Read as UTF-16/),
    expect.stringMatching(/^warning w.csv: Read as Windows-1252.*“Café”/),
    expect.stringMatching(/^error a.md.*a → b → c → a/),
    expect.stringMatching(/^error b.md.*a → b → c → a/),
    expect.stringMatching(/^error c.md.*a → b → c → a/),
    expect.stringMatching(/^warning d.md:4: .*“nowhere”/),
    expect.stringMatching(/^warning e.md:4: .*no account for nobody@example.org/),
    expect.stringMatching(/^warning f.md:4: gone@example.org has left/),
    expect.stringMatching(/^error g.md.*“e.md”/),
    expect.stringMatching(/^error t.csv:3: Row 3 repeats row 2/),
    expect.stringMatching(/^warning t.csv:4: .*no account for a@b.org/),
    expect.stringMatching(/^error t.csv:5: .*several lines/),
  ]);
  expect(read.stored).toMatchObject({ state: "done", report: { stored: { created: 7 } } });
  const again = await importOne(actor, "all.zip", zipOf(parts), true);
  expect(again.stored).toMatchObject({ report: { stored: { created: 0, updated: 0, unchanged: 7 } } });
  expect(await kept()).toEqual([7, 0, 7]);
});

const edited = (more: object) => (bytes: Buffer) => ({
  content: JSON.stringify({ ...JSON.parse(bytes.toString("utf8")), ...more }),
});

const badExports: [string, string, (bytes: Buffer) => Partial<Part>, RegExp][] = [
  ["34: a newer version", "manifest.json", edited({ version: 99 }), /version 99.*this is version/],
  ["35: a changed manifest", "manifest.json", edited({ library: "0".repeat(64) }), /does not fit/],
  ["35: changed people", "people.json", () => ({ content: "[]" }), /does not fit people.json/],
  ["35: damaged people", "people.json", () => ({ sum: 1 }), /people.json: The entry is damaged/],
  [
    "36: a manifest that is no JSON",
    "manifest.json",
    () => ({ content: '{"version":NaN}' }),
    /nothing in it/,
  ],
];

test("exports of Tidemark that do not fit are not taken in as such", async () => {
  const { actor } = await person("admin");
  const exported = new ExportInMemory();
  await exportLibrary(exported, {}, testNow);
  for (const [row, name, by, sentence] of badExports) {
    const parts = [...exported.contents].map(([path, content]) => ({ name: path, content }));
    const bad = parts.map((part) => (part.name === name ? { ...part, ...by(part.content) } : part));
    const read = await importOne(actor, "export.zip", zipOf(bad));
    expect.soft(`${read.said}\n${read.message}`, row).toMatch(sentence);
    expect.soft([read.good, read.report?.own], row).toEqual([0, undefined]);
  }
  expect(await kept()).toEqual([0, 0, 0]);
});
