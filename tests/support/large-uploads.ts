import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { harmlessSvg, pngOf } from "./bad-uploads";

const megabyte = 1024 * 1024;

/** So many megabytes of one text over and over, a piece at a time. */
async function* repeated(text: string | Buffer, megabytes: number) {
  const piece = Buffer.alloc(64 * 1024, text);
  for (let sent = 0; sent < megabytes * megabyte; sent += piece.length) yield piece;
}

async function* inOrder(...parts: (string | AsyncIterable<Buffer>)[]) {
  for (const part of parts)
    if (typeof part === "string") yield Buffer.from(part);
    else yield* part;
}

/** The largest and most awkward texts that may be sent: their name, and their bytes as they come. */
export const largeTexts: Record<string, { fileName: string; chunks: () => AsyncIterable<Buffer> }> = {
  "a table of 50 MB": { fileName: "a.csv", chunks: () => table(50) },
  "a table in UTF-16": {
    fileName: "a.csv",
    chunks: () => inOrder(repeated(Buffer.from("4711;Größe;12,5\r\n", "utf16le"), 50)),
  },
  "a table in Windows-1252": {
    fileName: "a.csv",
    chunks: () => repeated(Buffer.from("4711;Größe von Köln;12,5\r\n", "latin1"), 50),
  },
  "one line": { fileName: "a.csv", chunks: () => repeated("tide ", 50) },
  commas: { fileName: "a.csv", chunks: () => repeated(",", 50) },
  quotes: { fileName: "a.csv", chunks: () => inOrder("a,b\n", repeated('"', 49)) },
  "an open quote": { fileName: "a.csv", chunks: () => inOrder('a,b\n1,"', repeated("tide\n", 49)) },
  "line breaks": { fileName: "a.csv", chunks: () => repeated("\n", 50) },
  "hardly a line": { fileName: "a.csv", chunks: () => repeated("a\n", 50) },
  "a text in one line": { fileName: "a.txt", chunks: () => repeated("ä", 50) },
  zeros: { fileName: "a.bin", chunks: () => repeated("\0", 50) },
  "a deep drawing": { fileName: "a.svg", chunks: () => inOrder(drawing, repeated("<g>", 9.5)) },
  "a drawing of one path": {
    fileName: "a.svg",
    chunks: () => inOrder(drawing, '<path d="', repeated("M1 2 ", 9.5), '"/></svg>'),
  },
  "a drawing of one style": {
    fileName: "a.svg",
    chunks: () => inOrder(drawing, "<style>", repeated("/* url( ", 9.5), "</style></svg>"),
  },
  "a large drawing": { fileName: "a.svg", chunks: () => inOrder("<svg>", repeated("<g a='b'/>", 49)) },
  "an archive that says much": {
    fileName: "a.zip",
    chunks: () => inOrder("PK\x03\x04", repeated("PK\x03\x04\x14\0\0\0\x08\0", 49.9)),
  },
  "a gzip of nothing": { fileName: "a.gz", chunks: () => inOrder("\x1f\x8b\x08", repeated("\0", 49.9)) },
};

const drawing = harmlessSvg.replace(/<text>[\s\S]*$/, "");

/** Rows as they come out of an analysis. */
export async function* table(megabytes: number) {
  yield Buffer.from("id,name,city,amount,day,note\n");
  let row = 0;
  for (let sent = 0; sent < megabytes * megabyte - 64 * 1024; ) {
    let piece = "";
    while (piece.length < 60 * 1024)
      piece += `${row++},"Person ${row % 977}, again",Köln,${(row * 7.31).toFixed(2)},2026-03-${(row % 28) + 1},"said ""yes"""\n`;
    const bytes = Buffer.from(piece);
    sent += bytes.length;
    yield bytes;
  }
}

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#357" } });
const noise = (width: number, height: number) =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: "#357",
      noise: { type: "gaussian", mean: 99, sigma: 40 },
    },
  });

/** Pictures at the edge of what is taken, made when asked for. */
export const largePictures: Record<string, { fileName: string; make: () => Promise<Buffer> }> = {
  "a photo of 50 megapixels": { fileName: "a.jpg", make: () => plain(8660, 5770).jpeg().toBuffer() },
  "a progressive one": {
    fileName: "a.jpg",
    make: () => plain(8660, 5770).jpeg({ progressive: true }).toBuffer(),
  },
  "a progressive one of 12": {
    fileName: "a.jpg",
    make: () => plain(4200, 3000).jpeg({ progressive: true }).toBuffer(),
  },
  "a PNG of 50 megapixels": {
    fileName: "a.png",
    make: () => plain(8660, 5770).png({ compressionLevel: 1 }).toBuffer(),
  },
  "one in several passes": {
    fileName: "a.png",
    make: () => plain(5200, 5200).png({ progressive: true, compressionLevel: 1 }).toBuffer(),
  },
  "a WebP of 20 megapixels": {
    fileName: "a.webp",
    make: () => plain(4500, 4600).webp({ effort: 0 }).toBuffer(),
  },
  "a GIF of 40 megapixels": {
    fileName: "a.gif",
    make: () => plain(6500, 6300).gif({ effort: 1 }).toBuffer(),
  },
  "a GIF of 20 megapixels": {
    fileName: "a.gif",
    make: () => plain(4500, 4600).gif({ effort: 1 }).toBuffer(),
  },
  "a photo of 20 megapixels": {
    fileName: "a.jpg",
    make: () => noise(5400, 3700).jpeg({ quality: 90 }).toBuffer(),
  },
};

const swollen = deflateSync(Buffer.alloc(7_900_000, "a"));
const text = (key: string) => Buffer.concat([Buffer.from(`${key}\0\0`, "latin1"), swollen]);

/** Small pictures with much beside their pixels, which a library that draws would hold all at once. */
export const heavyPictures: Record<string, { fileName: string; make: () => Promise<Buffer> }> = {
  "texts that swell": {
    fileName: "a.png",
    make: async () =>
      pngOf(
        100,
        100,
        100,
        Array.from({ length: 100 }, (_, at): [string, Buffer] => ["zTXt", text(`k${at}`)]),
      ),
  },
  "notes of 49 MB": {
    fileName: "a.jpg",
    make: async () => withinJpeg(await plain(4000, 4000).jpeg().toBuffer(), Buffer.alloc(65_533, "a"), 780),
  },
  "three million frames": { fileName: "a.gif", make: async () => gifOf(5000, 5000, 49) },
  "a note of 48 MB": { fileName: "a.webp", make: async () => webpWith(Buffer.alloc(48 * megabyte, "a")) },
};

function withinJpeg(picture: Buffer, note: Buffer, times: number) {
  const segment = Buffer.concat([Buffer.from([0xff, 0xe1, 0xff, 0xff]), note]);
  return Buffer.concat([picture.subarray(0, 2), ...Array<Buffer>(times).fill(segment), picture.subarray(2)]);
}

const short = (number: number) => Buffer.from([number & 255, number >> 8]);

function gifOf(width: number, height: number, megabytes: number) {
  const size = Buffer.concat([short(width), short(height)]);
  const start = Buffer.concat([
    Buffer.from("GIF89a"),
    size,
    Buffer.from([0x80, 0, 0, 0, 0, 0, 255, 255, 255]),
  ]);
  const frame = Buffer.concat([
    Buffer.from([0x2c, 0, 0, 0, 0]),
    ...[short(50), short(50)],
    Buffer.from([0, 2, 2, 0x4c, 1, 0]),
  ]);
  return Buffer.concat([start, Buffer.alloc(megabytes * megabyte, frame)]);
}

async function webpWith(note: Buffer) {
  const body = (await plain(2000, 2000).webp().withXmp("<x/>").toBuffer()).subarray(12);
  const [chunk, riff] = [Buffer.from("XMP \0\0\0\0", "latin1"), Buffer.from("RIFF\0\0\0\0WEBP", "latin1")];
  const picture = body.subarray(0, body.indexOf("XMP "));
  chunk.writeUInt32LE(note.length, 4);
  riff.writeUInt32LE(4 + picture.length + chunk.length + note.length, 4);
  return Buffer.concat([riff, picture, chunk, note]);
}
