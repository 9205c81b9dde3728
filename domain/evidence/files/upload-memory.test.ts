import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { person } from "@/tests/support/factories";
import { heavyPictures, largePictures } from "@/tests/support/large-uploads";

const run = promisify(execFile);
const script = join(import.meta.dirname, "../../../tests/support/measure-upload.ts");

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tidemark-memory-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

type Measured = { kind?: string; refused?: string; problem?: string; peakMegabytes: number };

/** All in one process, one after the other; `npm run bench -- uploads` gives each a process of its own. */
async function measure(uploads: string[]): Promise<Measured[]> {
  // The database is there as soon as somebody is in it.
  await person();
  const { stdout } = await run(process.execPath, ["--import", "tsx", script, ...uploads]);
  return stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

test("the most awkward texts of 50 MB are looked through with memory bounded", async () => {
  const names = [
    "a table of 50 MB",
    "one line",
    "commas",
    "line breaks",
    "zeros",
    "a deep drawing",
    "a drawing of one path",
  ];
  const measured = await measure(names);
  const kinds = measured.map(({ kind, refused }) => kind ?? refused?.slice(0, 25));
  expect(kinds).toEqual([...Array(4).fill("table"), "other", "The SVG picture is broken", "picture"]);
  expect(measured.at(-1)?.peakMegabytes).toBeLessThan(300);
});

test("pictures that bring much beside their pixels are not drawn, with memory bounded", async () => {
  const measured = await measure(await write(Object.values(heavyPictures)));
  expect(measured.map(({ kind }) => kind)).toEqual(Object.keys(heavyPictures).map(() => "picture"));
  expect(measured.at(-1)?.peakMegabytes).toBeLessThan(300);
});

test.each(["a GIF of 20 megapixels", "a progressive one of 12"])(
  "%s is drawn, with memory bounded",
  async (name) => {
    const picture = largePictures[name];
    if (!picture) throw new Error(`There is no picture ${name}.`);
    const [measured] = await measure(await write([picture]));
    expect(measured).toMatchObject({ kind: "picture" });
    expect(measured?.problem).toBeUndefined();
    expect(measured?.peakMegabytes).toBeLessThan(300);
  },
);

function write(pictures: (typeof heavyPictures)[string][]) {
  const pathOf = async ({ fileName, make }: (typeof pictures)[number], at: number) => {
    const path = join(folder, `${at}-${fileName}`);
    writeFileSync(path, await make());
    return path;
  };
  return Promise.all(pictures.map(pathOf));
}
