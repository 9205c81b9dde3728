/** A chosen file under the path it has in its folder. */
export type ChosenFile = { path: string; file: Blob };

export const isImportable = (path: string) => /\.(md|markdown|mdown|mkd|csv|tsv)$/i.test(path);

/**
 * What is sent of some chosen files: one as it is, several as a ZIP archive without compression, which leaves them
 * where they are instead of copying them into memory.
 */
export async function packFiles(files: ChosenFile[]): Promise<{ name: string; blob: Blob }> {
  const [first] = files;
  if (files.length === 1 && first) return { name: nameOf(first.path), blob: first.file };
  const folder = files.every(({ path }) => path.includes("/")) ? first?.path.split("/")[0] : "";
  return { name: `${folder || `${files.length} files`}.zip`, blob: await zipOf(files) };
}

const nameOf = (path: string) => path.split("/").at(-1) ?? path;

async function zipOf(files: ChosenFile[]): Promise<Blob> {
  const parts: BlobPart[] = [];
  const directory: BlobPart[] = [];
  let offset = 0;
  let directorySize = 0;
  for (const { path, file } of files) {
    const name = new TextEncoder().encode(path);
    const facts = factsOf(name, file.size, await checksum(file));
    const local = bytesOf([u32(0x04034b50), facts], name);
    const central = bytesOf(
      [u32(0x02014b50), u16(20), facts, u16(0), u16(0), u16(0), u32(0), u32(offset)],
      name,
    );
    parts.push(local, file);
    directory.push(central);
    offset += local.length + file.size;
    directorySize += central.length;
  }
  const count = u16(files.length);
  const end = bytesOf([
    u32(0x06054b50),
    u16(0),
    u16(0),
    count,
    count,
    u32(directorySize),
    u32(offset),
    u16(0),
  ]);
  return new Blob([...parts, ...directory, end], { type: "application/zip" });
}

/** What stands alike before a file and in the directory: stored, names in UTF-8, no date. */
const factsOf = (name: Uint8Array, size: number, crc: number) =>
  [
    u16(20),
    u16(0x0800),
    u16(0),
    u16(0),
    u16(0x21),
    u32(crc),
    u32(size),
    u32(size),
    u16(name.length),
    u16(0),
  ].flat();

const u16 = (value: number) => [value & 255, (value >>> 8) & 255];
const u32 = (value: number) => [...u16(value), ...u16(value >>> 16)];
const bytesOf = (parts: number[][], name: Uint8Array<ArrayBuffer> = new Uint8Array()) =>
  Uint8Array.from([...parts.flat(), ...name]);

const pieceBytes = 4 * 1024 * 1024;

async function checksum(file: Blob) {
  let crc = 0xffffffff;
  for (let start = 0; start < file.size; start += pieceBytes)
    for (const byte of new Uint8Array(await file.slice(start, start + pieceBytes).arrayBuffer()))
      crc = (table[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});
