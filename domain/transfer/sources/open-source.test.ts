import { execFile } from "node:child_process";
import { mkdir, symlink, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { packedZeros, zipOf } from "@/tests/support/bad-archives";
import { inFolder, readPath, said } from "@/tests/support/read-source";
import type { SourceFile } from "../import-document";
import { openSource } from "./open-source";

const run = promisify(execFile);

test("a folder is read with all below it, by name, and links are refused", () =>
  inFolder(async (folder) => {
    const path = join(folder, "notes");
    await mkdir(join(path, "b/deep"), { recursive: true });
    await mkdir(join(path, ".git"));
    const files = {
      "b/deep/one.md": "1",
      "a.md": "A",
      "z.CSV": "title\nZ",
      "B.markdown": "B",
      "picture.png": "p",
    };
    for (const [name, text] of Object.entries(files)) await writeFile(join(path, name), text);
    await writeFile(join(path, ".git/config.md"), "no");
    await writeFile(join(path, ".DS_Store"), "no");
    await writeFile(join(path, "old.zip"), "no");
    await symlink("/etc/passwd", join(path, "link.md"));
    await symlink("/etc", join(path, "etc"));
    const read = await readPath(path);
    expect(read.names).toEqual(["B.markdown", "a.md", "b/deep/one.md"]);
    expect(read.rows).toEqual([{ line: 2, cells: { title: "Z" } }]);
    expect(said(read.problems)).toEqual([
      expect.stringMatching(/^error etc: This is a link/),
      expect.stringMatching(/^warning old.zip: .*Only one level/),
      expect.stringMatching(
        /^note notes: Passed over: 1 file of other kinds \(“picture.png”\) and 1 hidden file\./,
      ),
      expect.stringMatching(/^error link.md: This is a link/),
    ]);
  }));

test("names in a folder that no other system would take are changed or kept apart", () =>
  inFolder(async (folder) => {
    for (const name of ["Plan.md", "plan.md", "a\nb.md", "<b>.md"]) await writeFile(join(folder, name), "x");
    const bytes = Buffer.concat([Buffer.from(`${folder}/caf`), Buffer.from([0xe9]), Buffer.from(".md")]);
    await writeFile(bytes, "x");
    const read = await readPath(folder, "notes");
    expect(read.names).toHaveLength(4);
    expect(read.names).toEqual(expect.arrayContaining(["<b>.md", "a_b.md"]));
    expect(said(read.problems)).toHaveLength(3);
    expect(said(read.problems).join("\n")).toMatch(/are the same name here/);
  }));

test.for([
  ["huge.csv", "huge.csv: “huge.csv” is larger than the limit of 200 MB"],
  ["huge.zip", "huge.zip: “huge.zip” is larger than the limit of 200 MB"],
  ["huge.md", "huge.md: “huge.md” is larger than the limit of 5 MB"],
])("row 2: three gigabytes of %s are refused unread", ([name, sentence]) =>
  inFolder(async (folder) => {
    const path = join(folder, name as string);
    await writeFile(path, name === "huge.zip" ? "PK\x03\x04" : "title\n");
    await truncate(path, 3 * 1024 ** 3);
    const read = await readPath(path);
    expect(read.isRefused).toBe(true);
    expect(said(read.problems)).toEqual([expect.stringContaining(sentence as string)]);
  }),
);

test("a link that somebody names is followed", () =>
  inFolder(async (folder) => {
    await writeFile(join(folder, "a.md"), "A");
    await symlink(join(folder, "a.md"), join(folder, "link.md"));
    expect((await readPath(join(folder, "link.md"))).texts).toEqual({ "link.md": "A" });
  }));

test("the whole of a source has its other files too, and says which one cannot be had", async () => {
  const bytes = zipOf([
    { name: "manifest.json", content: "{}" },
    { name: "records/a.json", content: "{}", sum: 1 },
  ]);
  await inFolder(async (folder) => {
    const path = join(folder, "export.zip");
    await writeFile(path, bytes);
    const source = await openSource(path, "export.zip", () => {});
    const files: SourceFile[] = [];
    for await (const file of source.whole.files()) files.push(file);
    expect(files.map(({ name }) => name)).toEqual(["manifest.json", "records/a.json"]);
    expect(String(await files[0]?.bytes())).toBe("{}");
    await expect(files[1]?.bytes()).rejects.toThrow(/^records\/a\.json: The entry is damaged/);
    await source.close();
  });
});

test("what is not there, and what is neither file nor folder", async () => {
  expect(said((await readPath("/nowhere/at-all.md")).problems)).toEqual([
    expect.stringContaining("no file or folder"),
  ]);
  expect(said((await readPath("/dev/null")).problems)).toEqual([
    expect.stringContaining("neither a file nor a folder"),
  ]);
});

test("row 9: bombs of many gigabytes are stopped, with memory bounded", () =>
  inFolder(async (folder) => {
    const gigabyte = packedZeros(1024);
    const entry = (number: number, size: number, ending = "md") => ({
      name: `${number}.${ending}`,
      packed: gigabyte,
      size,
    });
    const bombs = {
      "honest.zip": zipOf([entry(1, 1 << 30)]),
      "lying.zip": zipOf(Array.from({ length: 10 }, (_, number) => entry(number, 4 << 20))),
      "tables.zip": zipOf(Array.from({ length: 2 }, (_, number) => entry(number, 90 << 20, "csv"))),
    };
    for (const [name, bytes] of Object.entries(bombs)) await writeFile(join(folder, name), bytes);
    const script = join(import.meta.dirname, "../../../tests/support/measure-source.ts");
    const paths = Object.keys(bombs).map((name) => join(folder, name));
    const { stdout } = await run(process.execPath, ["--import", "tsx", script, ...paths]);
    const measured = JSON.parse(stdout) as { bytes: number[]; problems: number[]; peakMegabytes: number };
    expect(measured.problems).toEqual([1, 10, 2]);
    expect(measured.bytes).toEqual([0, 0, 0]);
    expect(measured.peakMegabytes).toBeLessThan(300);
  }));
