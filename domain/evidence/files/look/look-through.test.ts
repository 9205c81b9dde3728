import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { badUploads, harmlessSvg, photo, pngOf, program } from "@/tests/support/bad-uploads";
import { heavyPictures } from "@/tests/support/large-uploads";
import { readFacts } from "../file-facts-query";
import { lookThrough } from "./look-through";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tidemark-look-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function look(name: string, bytes: Buffer | string) {
  const path = join(folder, "upload");
  writeFileSync(path, bytes);
  return lookThrough({ path, bytes: Buffer.byteLength(bytes) }, name);
}

test.each(badUploads)("%s is refused", async (_, name, make, says) => {
  const refusal = await look(name, await make()).then(
    () => null,
    (error) => error,
  );
  expect(refusal).toMatchObject({ name: "Refusal", field: "file", message: expect.stringMatching(says) });
});

test.each([
  ["UTF-8", (text: string) => Buffer.from(text), "UTF-8"],
  ["UTF-8 with a mark", (text: string) => Buffer.from(`\ufeff${text}`), "UTF-8"],
  ["UTF-16", (text: string) => Buffer.from(`\ufeff${text}`, "utf16le"), "UTF-16"],
  [
    "UTF-16 the other way round",
    (text: string) => Buffer.from(`\ufeff${text}`, "utf16le").swap16(),
    "UTF-16",
  ],
  ["Windows-1252", (text: string) => Buffer.from(text, "latin1"), "Windows-1252"],
])("a table in %s is read, whatever is between its columns", async (_, write, encoding) => {
  for (const [delimiter, words] of [
    [",", "commas"],
    [";", "semicolons"],
    ["\t", "tabs"],
    ["|", "upright strokes"],
  ]) {
    const row = (...cells: string[]) => cells.join(delimiter);
    const text = [row("Ort", "Größe"), row("Köln", '"sehr\ngroß"'), "", row("Lübeck", "klein"), ""].join(
      "\r\n",
    );
    const seen = await look("a.csv", write(text));
    expect(seen).toMatchObject({ kind: "table", mediaType: "text/csv", preview: null });
    expect(readFacts(seen.facts)).toMatchObject({
      ...{ rows: 2, columns: 2, header: ["Ort", "Größe"], encoding, delimiter: words, problem: null },
      firstRows: [
        ["Köln", "sehr\ngroß"],
        ["Lübeck", "klein"],
      ],
    });
  }
});

test("of a large table, twenty rows of fifty columns are shown, with long cells cut", async () => {
  const columns = Array.from({ length: 300 }, (_, at) => `column ${at}`);
  const row = columns.map(() => "x".repeat(500)).join(",");
  const { facts } = await look("a.tsv", `${columns}\n${`${row}\n`.repeat(30)}`);
  const { header, firstRows, rows, columns: counted } = readFacts(facts);
  expect([rows, counted, header.length, firstRows.length, firstRows[0]?.length]).toEqual([
    30, 300, 50, 20, 50,
  ]);
  expect(firstRows[0]?.[0]).toBe(`${"x".repeat(199)}…`);
});

test.each([
  [
    "an open quote",
    'a,b\n1,2\n3,"4\n5,6\n',
    { rows: 1, problem: /opened in row 3, column 2 is never closed/ },
  ],
  ["an open quote in the header", 'a,"b\n1,2', { rows: 0, problem: /opened in row 1, column 2/ }],
  [
    "torn letters",
    Buffer.from("a,b\n1,Gr\xf6\xdfe \xc3\x9f \xe4\xb8\xad\n", "latin1"),
    { rows: 1, problem: /Byte 9 / },
  ],
  ["one enormous row", `a,b\n${"x".repeat(2e6)}`, { rows: 0, problem: /^Row 2 is longer than a million/ }],
  [
    "too many columns",
    `a,b\n${",".repeat(3e4)}`,
    { rows: 0, problem: /^Row 2 has more than 20,000 columns/ },
  ],
  ["a zero in a cell", "a,b\n1,x\0y\n", null],
] as const)("a table with %s is kept, and it is said", async (_, bytes, expected) => {
  const looked = look("a.csv", bytes as Buffer | string);
  if (!expected) return expect(looked).rejects.toThrow(/no text/);
  const facts = readFacts((await looked).facts);
  expect(facts.rows).toBe(expected.rows);
  expect(facts.problem).toMatch(expected.problem);
});

test.each([
  ["png", "image/png"],
  ["jpeg", "image/jpeg"],
  ["gif", "image/gif"],
  ["webp", "image/webp"],
] as const)("a picture (%s) is measured and drawn anew, small", async (format, mediaType) => {
  const bytes = await photo(1600, 400)
    .withExif({ IFD0: { Copyright: "somebody's secret" } })
    .toFormat(format, { effort: 1 })
    .toBuffer();
  const seen = await look(`a.${format}`, bytes);
  expect(seen).toMatchObject({ kind: "picture", mediaType, facts: { width: 1600, height: 400 } });
  const preview = seen.preview?.bytes ?? Buffer.alloc(0);
  expect(await sharp(preview).metadata()).toMatchObject({ format: "webp", width: 1200, height: 300 });
  expect(preview.includes("secret")).toBe(false);
});

test("a picture stands upright, one that moves stands still, and a tall one is not drawn tall", async () => {
  const lying = await photo(300, 100).jpeg().withMetadata({ orientation: 6 }).toBuffer();
  expect((await look("a.jpg", lying)).facts).toMatchObject({ width: 100, height: 300 });
  const frames = await sharp([await photo(50, 40).png().toBuffer(), await photo(50, 40).png().toBuffer()], {
    join: { animated: true },
  })
    .gif()
    .toBuffer();
  const still = await look("a.gif", frames);
  expect(await sharp(still.preview?.bytes).metadata()).toMatchObject({ width: 50, height: 40 });
  expect((await sharp(still.preview?.bytes).metadata()).pages ?? 1).toBe(1);
  const tall = await look("a.png", pngOf(100, 20_000, 20_000));
  expect(await sharp(tall.preview?.bytes).metadata()).toMatchObject({ width: 12, height: 2400 });
});

test("a picture that would take too much memory to draw is kept without a small one", async () => {
  const plain = { create: { width: 7000, height: 7000, channels: 3, background: "#123" } } as const;
  const seen = await look("a.jpg", await sharp(plain).jpeg({ progressive: true }).toBuffer());
  expect(seen).toMatchObject({ kind: "picture", preview: null, facts: { width: 7000, height: 7000 } });
  expect(seen.facts.problem).toMatch(/too large to be shown small/);
});

test("a wide picture whose rows are long is not drawn either: so many of them would wait in memory", async () => {
  const wide = { create: { width: 12_000, height: 1000, channels: 4, background: "#1238" } } as const;
  const bytes = await sharp(wide).toColourspace("rgb16").png({ compressionLevel: 1 }).toBuffer();
  expect((await look("a.png", bytes)).facts.problem).toMatch(/too large to be shown small/);
});

test("a picture of a seldom kind is kept without a small one", async () => {
  for (const [bytes, mediaType] of [
    ["II*\0\x08\0\0\0", "image/tiff"],
    ["BM\x46\0\0\0\0\0\0\0", "image/bmp"],
  ])
    expect(await look("a.tif", Buffer.from(`${bytes}\0\0\0\0\0\0\0\0`, "latin1"))).toMatchObject({
      ...{ kind: "picture", mediaType, preview: null },
      facts: { problem: "Pictures of this kind cannot be shown small." },
    });
});

test.each(Object.entries(heavyPictures))(
  "a picture with %s is kept, and not drawn",
  async (_, { fileName, make }) => {
    const seen = await look(fileName, await make());
    expect(seen).toMatchObject({ kind: "picture", preview: null });
    expect(seen.facts.problem).toMatch(/so much beside the picture/);
  },
);

test("a drawing that only draws is kept without a small picture", async () => {
  for (const bytes of [
    harmlessSvg,
    `\ufeff${harmlessSvg}`,
    Buffer.from(`\ufeff${harmlessSvg.replace("UTF-8", "UTF-16")}`, "utf16le"),
  ])
    expect(await look("a.svg", bytes)).toEqual({
      kind: "picture",
      mediaType: "image/svg+xml",
      facts: {},
      preview: null,
    });
});

test("what may stand before a drawing is passed over, whatever is in it and however long it is", async () => {
  const doctype = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/svg11.dtd">';
  const before = `<?xml version="1.0"?>\n<!-- > - <a> -->\n${doctype}`;
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>';
  expect(await look("a.svg", `${before}\n${svg}`)).toMatchObject({ mediaType: "image/svg+xml" });
  const begun = performance.now();
  for (const [one, times] of [
    [`<!DOCTYPE ${"a".repeat(60_000)}>${" ".repeat(60_000)}x`, 1],
    ["<!DOCTYPE [>", 10_000],
    ["<!DOCTYPE> ", 10_000],
    ["<!-- -->", 10_000],
    ["<?", 50_000],
  ] as const)
    expect(await look("a.txt", one.repeat(times))).toMatchObject({ kind: "text" });
  expect(performance.now() - begun).toBeLessThan(2000);
});

test.each([
  ["a PDF", "report.pdf", "%PDF-1.7\n1 0 obj\n", "document", "application/pdf"],
  ["a PDF with another ending", "report", "%PDF-1.7\n1 0 obj\n", "document", "application/pdf"],
  ["an archive", "a.zip", Buffer.from("PK\x05\x06".padEnd(22, "\0"), "latin1"), "other", "application/zip"],
  [
    "a Parquet table",
    "a.parquet",
    Buffer.from("PAR1\0\0\0", "latin1"),
    "other",
    "application/vnd.apache.parquet",
  ],
  ["a program", "setup.exe", program(), "other", "application/x-msdownload"],
  ["anything", "a.bin", Buffer.alloc(100), "other", "application/octet-stream"],
  ["a web page", "page.html", "<!doctype html><script>tmx(1)</script>", "text", "text/plain"],
  ["notes", "notes.md", "# What we did\n", "text", "text/plain"],
  ["a table that begins like a picture", "bmi.csv", "BMI,age\n22,40\n", "table", "text/csv"],
  ["text that begins like a program", "a.txt", "MZ stands for", "text", "text/plain"],
] as const)("%s is told by its bytes", async (_, name, bytes, kind, mediaType) => {
  expect(await look(name, bytes as Buffer | string)).toMatchObject({ kind, mediaType, preview: null });
});

test("pictures to share, which are drawings at first, are drawn in the same process afterwards", async () => {
  await look("photo.jpg", await photo(40, 30).jpeg().toBuffer());
  const drawn = await sharp(Buffer.from(harmlessSvg)).png().toBuffer();
  expect((await sharp(drawn).metadata()).format).toBe("png");
});

test("a drawing that begins like a picture is no picture", async () => {
  const disguised = Buffer.concat([Buffer.from("GIF89a"), Buffer.from(harmlessSvg)]);
  await expect(look("x.gif", disguised)).rejects.toMatchObject({ name: "Refusal" });
});
