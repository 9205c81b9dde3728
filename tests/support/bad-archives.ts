import { constants, crc32, deflateRawSync } from "node:zlib";

/** An entry of an archive; what is not given is what an honest tool would write. */
export type Part = {
  name: string | Buffer;
  content?: string | Buffer;
  /** What stands in the archive for the content. */
  packed?: Buffer;
  method?: number;
  /** Bit 0 is encryption, bit 3 sizes behind the bytes, bit 11 a name in UTF-8. */
  flags?: number;
  /** Of a Unix file: 0o120777 is a link. */
  mode?: number;
  size?: number;
  sum?: number;
  /** What the header in front of the bytes says otherwise than the directory. */
  local?: { name?: string; size?: number; method?: number };
  /** The place of another entry's bytes, instead of bytes of its own. */
  at?: number;
  extra?: Buffer;
};

/** A ZIP archive written by hand, so that it can lie. */
export function zipOf(parts: Part[], { stated = parts.length }: { stated?: number } = {}): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const written = withDefaults(part);
    directory.push(directoryEntry(written, part.at ?? offset));
    if (part.at !== undefined) continue;
    const file = Buffer.concat([localHeader(written), written.packed]);
    files.push(file);
    offset += file.length;
  }
  const all = Buffer.concat(directory);
  return Buffer.concat([...files, all, endRecord(stated, all.length, offset)]);
}

/** An archive of Markdown files by name, with texts. */
export const zipOfTexts = (texts: Record<string, string>) =>
  zipOf(Object.entries(texts).map(([name, content]) => ({ name, content })));

/** So many megabytes of zeros as Deflate packs them, a thousandth of that: the stuff of bombs. */
export function packedZeros(megabytes: number): Buffer {
  const one = deflateRawSync(Buffer.alloc(1024 * 1024), { finishFlush: constants.Z_FULL_FLUSH });
  return Buffer.concat([...Array<Buffer>(megabytes).fill(one), Buffer.from([3, 0])]);
}

type Written = ReturnType<typeof withDefaults>;

function withDefaults(part: Part) {
  const content = Buffer.from(part.content ?? "");
  const method = part.method ?? 8;
  const packed = part.packed ?? (method === 8 ? deflateRawSync(content) : content);
  const isUtf8 = typeof part.name === "string" && /[^ -~]/.test(part.name);
  return {
    name: Buffer.from(part.name),
    method,
    packed,
    flags: part.flags ?? (isUtf8 ? 0x800 : 0),
    mode: part.mode ?? 0o100644,
    size: part.size ?? content.length,
    sum: part.sum ?? crc32(content),
    extra: part.extra ?? Buffer.alloc(0),
    local: part.local ?? {},
  };
}

function localHeader({ name, method, packed, flags, size, sum, local }: Written) {
  const ownName = local.name === undefined ? name : Buffer.from(local.name);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(flags, 6);
  header.writeUInt16LE(local.method ?? method, 8);
  header.writeUInt32LE(sum, 14);
  header.writeUInt32LE(packed.length, 18);
  header.writeUInt32LE(local.size ?? size, 22);
  header.writeUInt16LE(ownName.length, 26);
  return Buffer.concat([header, ownName]);
}

function directoryEntry({ name, method, packed, flags, mode, size, sum, extra }: Written, offset: number) {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(0x0314, 4);
  header.writeUInt16LE(20, 6);
  header.writeUInt16LE(flags, 8);
  header.writeUInt16LE(method, 10);
  header.writeUInt32LE(sum, 16);
  header.writeUInt32LE(packed.length, 20);
  header.writeUInt32LE(size, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt16LE(extra.length, 30);
  header.writeUInt32LE((mode << 16) >>> 0, 38);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, name, extra]);
}

function endRecord(entries: number, length: number, offset: number) {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(Math.min(entries, 0xffff), 8);
  record.writeUInt16LE(Math.min(entries, 0xffff), 10);
  record.writeUInt32LE(length, 12);
  record.writeUInt32LE(offset, 16);
  return record;
}

/** An archive of so many tiny entries; more than 65,535 of them need the fields of ZIP64. */
export function zipOfMany(entries: number): Buffer {
  const parts = Array.from({ length: entries }, (_, number) => ({
    name: `${number}.md`,
    method: 0,
    content: "x",
  }));
  const plain = zipOf(parts);
  if (entries < 0xffff) return plain;
  const end = plain.subarray(-22);
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(BigInt(entries), 24);
  record.writeBigUInt64LE(BigInt(entries), 32);
  record.writeBigUInt64LE(BigInt(end.readUInt32LE(12)), 40);
  record.writeBigUInt64LE(BigInt(end.readUInt32LE(16)), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(plain.length - 22), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([plain.subarray(0, -22), record, locator, end]);
}
