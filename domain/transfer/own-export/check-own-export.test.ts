import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { insights } from "@/db/schema/insights";
import { emptyLibrary } from "@/tests/support/empty-library";
import { ExportInMemory } from "@/tests/support/export-in-memory";
import { insight, person, testNow } from "@/tests/support/factories";
import type { Actor } from "../../actor";
import { exportLibrary } from "../exports/export-library";
import { ZipTarget } from "../exports/zip-target";
import { canonicalJson, sha256 } from "../library-json/canonical-json";
import { hashOfFiles, libraryHash } from "../library-json/library-hash";
import { openSource } from "../sources/open-source";
import { checkOwnExport } from "./check-own-export";
import { isOwnExport } from "./own-export";
import { storeOwnExport } from "./store-own-export";

const watch = { entry: () => {} };
const update = { existing: "update" } as const;

const made = new ExportInMemory();

/** Made once: every test begins in an empty installation. */
beforeAll(async () => {
  const author = await person("author");
  await insight(author.id);
  await insight(author.id);
  await exportLibrary(made, {}, testNow);
});

function smallExport() {
  const target = new ExportInMemory();
  for (const [name, bytes] of made.contents) target.contents.set(name, bytes);
  return target;
}

async function lookAt(source: ExportInMemory) {
  const says: string[] = [];
  const report = (problem: { severity: string; file: string; says: string }) =>
    void says.push(`${problem.severity}: ${problem.says}`);
  return { check: await checkOwnExport(source, update, report, watch), says: says.join("\n") };
}

const nameOf = (target: ExportInMemory, start: string) =>
  [...target.contents.keys()].find((name) => name.startsWith(start)) ?? "";
const textOf = (target: ExportInMemory, name: string) => target.contents.get(name)?.toString("utf8") ?? "";

function change(target: ExportInMemory, start: string, how: (text: string) => string) {
  const name = nameOf(target, start);
  target.contents.set(name, Buffer.from(how(textOf(target, name))));
}

/** As somebody would who changes an export by hand and knows about the manifest. */
function makeManifestFit(target: ExportInMemory) {
  const manifest = JSON.parse(textOf(target, "manifest.json"));
  for (const file of manifest.files) {
    const bytes = target.contents.get(file.path) ?? Buffer.alloc(0);
    Object.assign(file, { bytes: bytes.length, sha256: sha256(bytes) });
  }
  target.contents.set("manifest.json", canonicalJson({ ...manifest, library: hashOfFiles(manifest.files) }));
}

const insertInto = (json: string, field: string) => json.replace("{", `{${field},`);

const broken: [string, (target: ExportInMemory) => void, RegExp][] = [
  [
    "a newer version",
    (target) => change(target, "manifest", (text) => text.replace('"version":1', '"version":7,"new":1')),
    /made with version 7 of the format, and this is version 1/,
  ],
  [
    "a changed record",
    (target) => change(target, "records/", (text) => text.replace("two plans", "ten plans")),
    /The manifest does not fit records\/\w+\.json/,
  ],
  [
    "a changed text",
    (target) => change(target, "insights/", (text) => `${text}\nMore.\n`),
    /The manifest does not fit insights\/people-who-compare[-\w]+\.md/,
  ],
  [
    "a cut off file",
    (target) => change(target, "people", (text) => text.slice(0, 40)),
    /The manifest does not fit people\.json/,
  ],
  [
    "a missing file",
    (target) => target.contents.delete(nameOf(target, "records/")),
    /records\/\w+\.json is missing/,
  ],
  [
    "a manifest that lists less than there was",
    (target) =>
      change(target, "manifest", (text) => text.replace(/\{"bytes":\d+,"path":"records[^}]+\},/, "")),
    /its list of files was changed/,
  ],
  [
    "a name twice",
    (target) => {
      change(target, "records/", (text) => insertInto(text, '"key":"bcdfghjk"'));
      makeManifestFit(target);
    },
    /stands twice/,
  ],
  [
    "a hidden prototype",
    (target) => {
      change(target, "topics", () => '[{"__proto__":{"admin":true}}]');
      makeManifestFit(target);
    },
    /not known/,
  ],
  [
    "an unsafe number",
    (target) => {
      change(target, "records/", (text) =>
        text.replace('"revisionCount":1', '"revisionCount":9007199254740993'),
      );
      makeManifestFit(target);
    },
    /not a safe number/,
  ],
  [
    "a field nobody knows",
    (target) => {
      change(target, "records/", (text) => text.replace('"summary":', '"summery":1,"summary":'));
      makeManifestFit(target);
    },
    /revisions\.0\.content: Unrecognized key: "summery"/,
  ],
  [
    "JSON that ends too early",
    (target) => {
      change(target, "teams", () => "[{");
      makeManifestFit(target);
    },
    /Line 1, character 3/,
  ],
  [
    "a revision that is not there",
    (target) => {
      change(target, "records/", (text) =>
        text.replace(
          /"publishedRevision":"[^"]+"/,
          '"publishedRevision":"00000000-0000-7000-8000-000000000000"',
        ),
      );
      makeManifestFit(target);
    },
    /publishedRevision: There is no such revision/,
  ],
  [
    "an author who is not among its people",
    (target) => {
      change(target, "records/", (text) =>
        text.replaceAll(/"author":"[^"]+"/g, '"author":"who@example.org"'),
      );
      makeManifestFit(target);
    },
    /names who@example\.org/,
  ],
  [
    "a replacement that is not there",
    (target) => {
      change(target, "records/", (text) =>
        text
          .replace('"status":"published"', '"status":"superseded"')
          .replace('"supersededBy":null', '"supersededBy":"00000000-0000-7000-8000-000000000000"'),
      );
      makeManifestFit(target);
    },
    /supersededBy: .* is not in this export/,
  ],
];

test.each(broken)("%s is named, and nothing of it is stored", async (name, spoil, expected) => {
  const target = smallExport();
  spoil(target);
  expect(await isOwnExport(target)).toBe(true);
  const { check, says } = await lookAt(target);
  expect(check).toEqual({ as: "refused", mayBeForeign: true });
  expect(says).toMatch(expected);
  const admin: Actor = { kind: "system", name: "command line" };
  const storing = db.transaction((tx) => storeOwnExport(tx, admin, target, update, watch, testNow));
  // Only the readable half is changed: records are read from the other.
  if (name === "a changed text") return void (await storing);
  await expect(storing).rejects.toMatchObject({ name: "Refusal" });
  expect(await db.$count(insights)).toBe(0);
});

test("a folder without a manifest is none of ours, and neither is another program's", async () => {
  const target = smallExport();
  change(target, "manifest", () => '{"format":"other","version":1}');
  expect(await isOwnExport(target)).toBe(false);
  target.contents.delete("manifest.json");
  expect(await isOwnExport(target)).toBe(false);
});

test("who becomes an administrator by it is said before, and only administrators take it in", async () => {
  await person("admin", { name: "Ada", email: "ada@example.org" });
  const target = new ExportInMemory();
  await exportLibrary(target, {}, testNow);
  await emptyLibrary();
  target.contents.set("notes.txt", Buffer.from("mine"));
  const { check, says } = await lookAt(target);
  expect(check).toMatchObject({ as: "own", nothingToDo: false });
  expect(says).toMatch(
    /warning: With the records come 1 new person.*administrator here: Ada <ada@example.org>/,
  );
  expect(says).toMatch(/note: notes\.txt does not belong to the export/);
  const curator = await person("curator");
  await expect(
    db.transaction((tx) => storeOwnExport(tx, curator.actor, target, update, watch, testNow)),
  ).rejects.toMatchObject({ reason: "not-allowed" });
});

test("as a ZIP archive it is read back by the reader of every import", async () => {
  const author = await person("author");
  for (let count = 0; count < 3; count += 1) await insight(author.id);
  const before = await libraryHash();
  const folder = await mkdtemp(join(tmpdir(), "tidemark-export-"));
  try {
    const target = new ZipTarget(testNow);
    const written = pipeline(target.stream, createWriteStream(join(folder, "all.zip")));
    await exportLibrary(target, {}, testNow);
    target.finish();
    await written;
    await emptyLibrary();
    const problems: unknown[] = [];
    const source = await openSource(join(folder, "all.zip"), "all.zip", (problem) => problems.push(problem));
    expect(await isOwnExport(source.whole)).toBe(true);
    await db.transaction((tx) =>
      storeOwnExport(tx, { kind: "system", name: "command line" }, source.whole, update, watch, testNow),
    );
    await source.close();
    expect(problems).toEqual([]);
    expect(await libraryHash()).toBe(before);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("an archive that nobody takes from, or whose reader goes away, ends what is written into it", async () => {
  const author = await person("author");
  await insight(author.id, { content: { background: "x".repeat(50_000) } });
  const slow = new ZipTarget(testNow, 50);
  const big = { add: (path: string) => slow.add(path, Buffer.from(`${Math.random()}`.repeat(200_000))) };
  await expect(exportLibrary(big, {}, testNow)).rejects.toThrow();
  const left = new ZipTarget(testNow);
  left.stream.once("data", () => left.stream.destroy());
  await expect(exportLibrary(left, {}, testNow)).rejects.toThrow("Nobody reads");
});
