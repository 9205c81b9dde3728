import { FileWalker } from "./file-walker";

const mostBytes = 4 * 1024 * 1024;
const mostFrames = 1000;
/** What deflate can make of a byte. */
const swelling = 1032;

const walks: Record<string, (walker: FileWalker) => Promise<boolean>> = {
  "image/png": isHeavyPng,
  "image/apng": isHeavyPng,
  "image/jpeg": isHeavyJpeg,
  "image/gif": isHeavyGif,
  "image/webp": isHeavyWebp,
};

/** Kinds of pictures that are drawn. The fewer there are, the less there is to go wrong. */
export const isDrawn = (mediaType: string) => mediaType in walks;

/**
 * Whether a picture brings more than its pixels: texts that swell to gigabytes, notes of many megabytes, thousands of
 * frames. The library that draws would hold all of it in memory before it draws anything.
 */
export const isHeavyBesidePixels = (path: string, mediaType: string): Promise<boolean> =>
  FileWalker.through(path, (walker) => walks[mediaType]?.(walker) ?? Promise.resolve(true));

async function isHeavyPng(walker: FileWalker) {
  let beside = 0;
  walker.skip(8);
  for (let head = await walker.take(8); head; head = await walker.take(8)) {
    const length = head.readUInt32BE(0);
    const name = head.toString("latin1", 4);
    if (name === "IEND") return false;
    if (name === "zTXt" || name === "iTXt") beside += length * swelling;
    else if (!["IDAT", "PLTE", "fdAT"].includes(name)) beside += length;
    if (beside > mostBytes) return true;
    walker.skip(length + 4);
  }
  return false;
}

async function isHeavyJpeg(walker: FileWalker) {
  let beside = 0;
  while (await walker.find(0xff)) {
    const marker = (await walker.take(1))?.[0] ?? 0;
    if (marker === 0xff) walker.skip(-1);
    const isNote = (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;
    const hasLength = isNote || (marker >= 0xc0 && marker <= 0xdf && !(marker >= 0xd0 && marker <= 0xd9));
    if (!hasLength) continue;
    const length = (await walker.take(2))?.readUInt16BE(0) ?? 2;
    walker.skip(length - 2);
    if (isNote) beside += length;
    if (beside > mostBytes) return true;
  }
  return false;
}

async function isHeavyGif(walker: FileWalker) {
  walker.skip(10);
  walker.skip(2 + colours(await walker.take(1)));
  let [frames, beside] = [0, 0];
  for (let kind = await walker.take(1); kind; kind = await walker.take(1)) {
    if (kind[0] === 0x3b) return false;
    if (kind[0] === 0x2c) {
      walker.skip(8);
      walker.skip(1 + colours(await walker.take(1)));
      frames++;
      await skipBlocks(walker);
    } else {
      walker.skip(1);
      beside += await skipBlocks(walker);
    }
    if (frames > mostFrames || beside > mostBytes) return true;
  }
  return false;
}

/** How long the list of colours is that a GIF's flags announce. */
const colours = (flags: Buffer | null) => {
  const byte = flags?.[0] ?? 0;
  return byte & 0x80 ? 3 * 2 ** ((byte & 7) + 1) : 0;
};

async function skipBlocks(walker: FileWalker) {
  let bytes = 1;
  for (let length = await walker.take(1); length?.[0]; length = await walker.take(1)) {
    walker.skip(length[0]);
    bytes += length[0] + 1;
  }
  return bytes;
}

async function isHeavyWebp(walker: FileWalker) {
  let [frames, beside] = [0, 0];
  walker.skip(12);
  for (let head = await walker.take(8); head; head = await walker.take(8)) {
    const name = head.toString("latin1", 0, 4);
    const length = head.readUInt32LE(4);
    if (name === "ANMF") frames++;
    else if (!["VP8 ", "VP8L", "ALPH"].includes(name)) beside += length;
    if (frames > mostFrames || beside > mostBytes) return true;
    walker.skip(length + (length % 2));
  }
  return false;
}
