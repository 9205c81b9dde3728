import type { Metadata } from "sharp";
import { brokenPicture, tooManyPixels } from "../upload-refusals";
import { isDrawn, isHeavyBesidePixels } from "./beside-pixels";
import { drawPreview, longestSide, mostPixels, type Preview, readHeader } from "./draw-preview";

type Inspected = { facts: Record<string, unknown>; preview: Preview | null };

const mostWorkingBytes = 80 * 1024 * 1024;

/**
 * Measures a picture by its header before a pixel of it is decoded, and draws a small one. Refuses a broken one and one
 * that would fill the memory; formats that cannot be drawn here are kept without a small picture.
 */
export async function inspectPicture(path: string, mediaType: string): Promise<Inspected> {
  if (!isDrawn(mediaType))
    return { facts: { problem: "Pictures of this kind cannot be shown small." }, preview: null };
  if (await isHeavyBesidePixels(path, mediaType))
    return {
      facts: { problem: "It holds so much beside the picture that it is not shown small." },
      preview: null,
    };
  const header = await readHeader(path).catch(() => {
    throw brokenPicture();
  });
  if (mediaType.replace("/apng", "/png") !== `image/${header.format}`) throw brokenPicture();
  refuseBomb(header);
  const { width, height } = header.autoOrient;
  if (workingBytes(header) > mostWorkingBytes)
    return {
      facts: { width, height, problem: "The picture is too large to be shown small." },
      preview: null,
    };
  return { facts: { width, height }, preview: await oneAtATime(() => drawPreview(path).catch(explain)) };
}

function refuseBomb({ width, height }: Metadata) {
  if (width > longestSide || height > longestSide)
    throw tooManyPixels(width, height, `no side may have more than ${longestSide.toLocaleString("en-GB")}`);
  if (width * height > mostPixels)
    throw tooManyPixels(width, height, `${mostPixels / 1_000_000} million are the most`);
}

/** So many rows wait in memory to be made smaller, as was measured; a JPEG is made smaller while it is decoded. */
const mostWaitingRows = 2400;

/** What is held at once: rows, where the format comes in rows, or else the whole picture. */
function workingBytes(header: Metadata) {
  const { width, height, format, channels = 4, isProgressive } = header;
  const depth = /short/.test(header.depth) ? 2 : /float|int/.test(header.depth) ? 4 : 1;
  const whole = width * height * channels * depth;
  if (format === "jpeg") return isProgressive ? whole * 2 : width * 64 * channels;
  if (format === "png") return isProgressive ? whole : (whole / height) * Math.min(height, mostWaitingRows);
  return width * height * 4;
}

/** A library that cannot go on in time says so by its own words; everything else is the picture's fault. */
function explain(error: Error): null {
  if (/timeout/i.test(error.message)) return null;
  throw brokenPicture();
}

let last: Promise<unknown> = Promise.resolve();

/** However many people send pictures at once, one is in memory. */
function oneAtATime<Result>(work: () => Promise<Result>): Promise<Result> {
  const mine = last.then(work, work);
  last = mine.catch(() => {});
  return mine;
}
