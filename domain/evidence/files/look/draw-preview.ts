import type { Metadata } from "sharp";

export type Preview = { mediaType: string; bytes: Buffer };

export const mostPixels = 50_000_000;
export const longestSide = 30_000;
const previewSize = { width: 1200, height: 2400 };
const patienceSeconds = 20;

/**
 * What else the library could read stays shut, in the whole process. Drawings are not: pictures to share are made of
 * them there; what somebody sent is known by its first bytes, and by its header, before it is drawn.
 */
const readers = ["Png", "Jpeg", "Gif", "Nsgif", "Webp", "Svg"];

/** The library is large, and read by those alone who look at pictures. */
async function openLibrary() {
  const { default: sharp } = await import("sharp");
  sharp.cache(false);
  sharp.concurrency(1);
  sharp.block({ operation: ["VipsForeignLoad"] });
  sharp.unblock({
    operation: readers.flatMap((format) =>
      ["File", "Buffer"].map((from) => `VipsForeignLoad${format}${from}`),
    ),
  });
  return sharp;
}
let library: ReturnType<typeof openLibrary> | null = null;

const reading = { sequentialRead: true, failOn: "error", pages: 1 } as const;

async function openPicture(path: string, limitInputPixels: number | false) {
  library ??= openLibrary();
  return (await library)(path, { ...reading, limitInputPixels });
}

/** What a picture says of itself, before a pixel of it is decoded. */
export async function readHeader(path: string): Promise<Metadata> {
  return (await openPicture(path, false)).metadata();
}

/** A small picture drawn anew from the pixels: whatever else the file holds is not in it. */
export async function drawPreview(path: string): Promise<Preview> {
  const picture = await openPicture(path, mostPixels);
  const bytes = await picture
    .autoOrient()
    .resize({ ...previewSize, fit: "inside", withoutEnlargement: true })
    .webp({ quality: 80, effort: 3 })
    .timeout({ seconds: patienceSeconds })
    .toBuffer();
  return { mediaType: "image/webp", bytes };
}
