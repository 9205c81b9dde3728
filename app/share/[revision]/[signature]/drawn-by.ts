import { inflateSync } from "node:zlib";

/** The code points that a WOFF font has glyphs for, from its character map. */
export function drawnBy(font: Buffer): number[] {
  const map = table(font, "cmap");
  const count = map.readUInt16BE(2);
  const subtables = Array.from({ length: count }, (_, index) => map.readUInt32BE(4 + index * 8 + 4));
  return subtables.flatMap((offset) => {
    const format = map.readUInt16BE(offset);
    if (format === 4) return segments(map.subarray(offset));
    if (format === 12) return groups(map.subarray(offset));
    return [];
  });
}

/** WOFF 1.0: a directory of tables after 44 bytes, each packed by itself where that makes it smaller. */
function table(font: Buffer, name: string): Buffer {
  const count = font.readUInt16BE(12);
  for (let index = 0; index < count; index++) {
    const entry = 44 + index * 20;
    if (font.toString("latin1", entry, entry + 4) !== name) continue;
    const [offset, packed, length] = [4, 8, 12].map((place) => font.readUInt32BE(entry + place));
    const bytes = font.subarray(offset, (offset ?? 0) + (packed ?? 0));
    return packed === length ? bytes : inflateSync(bytes);
  }
  throw new Error(`The font has no table ${name}.`);
}

/** Format 4: segments of the basic plane, ends before starts. */
function segments(map: Buffer): number[] {
  const length = map.readUInt16BE(6);
  const found: number[] = [];
  for (let place = 0; place < length; place += 2) {
    const [end, start] = [map.readUInt16BE(14 + place), map.readUInt16BE(16 + length + place)];
    for (let point = start; point <= end && point < 0xffff; point++) found.push(point);
  }
  return found;
}

/** Format 12: groups of first and last code point. */
function groups(map: Buffer): number[] {
  const count = map.readUInt32BE(12);
  const found: number[] = [];
  for (let index = 0; index < count; index++) {
    const place = 16 + index * 12;
    for (let point = map.readUInt32BE(place); point <= map.readUInt32BE(place + 4); point++)
      found.push(point);
  }
  return found;
}
