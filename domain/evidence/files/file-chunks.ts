import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";

/** A file on disk, piece by piece: small enough that working on one holds nobody else up. */
export const fileChunks = (path: string): AsyncIterable<Buffer> => createReadStream(path);

/** The first bytes of a file on disk. */
export async function headOf(path: string, most: number) {
  const file = await open(path);
  try {
    const head = Buffer.alloc(most);
    const { bytesRead } = await file.read(head, 0, most, 0);
    return head.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
