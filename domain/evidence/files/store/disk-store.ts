import { randomUUID } from "node:crypto";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { checkedChunks } from "./checked-chunks";
import { type FileStore, placeOf } from "./store-port";

/**
 * Files in a folder, readable for their owner alone. What is being written lies beside that folder, so that a backup
 * never meets half a file, and is there under its name only when it is on the disk for good.
 */
export function diskStore(folder: string): FileStore {
  const pathOf = (sha256: string) => join(folder, placeOf(sha256));
  return {
    async put(sha256, content) {
      await mkdir(arrivingIn(folder), { recursive: true, mode: 0o700 });
      const arriving = join(arrivingIn(folder), randomUUID());
      try {
        await write(arriving, checkedChunks(content, sha256));
        await moveInto(pathOf(sha256), arriving);
      } finally {
        await rm(arriving, { force: true });
      }
    },
    async open(sha256) {
      const file = await open(pathOf(sha256)).catch(nullIfMissing);
      if (!file) return null;
      const { size } = await file.stat();
      return { bytes: size, stream: () => file.createReadStream() };
    },
    async has(sha256) {
      return (await stat(pathOf(sha256)).catch(nullIfMissing)) !== null;
    },
    async remove(sha256) {
      await rm(pathOf(sha256), { force: true });
    },
    async tidy(before) {
      const names = await readdir(arrivingIn(folder)).catch(() => []);
      for (const path of names.map((name) => join(arrivingIn(folder), name))) {
        const left = await stat(path).catch(nullIfMissing);
        if (left && left.mtimeMs < before.getTime()) await rm(path, { force: true });
      }
    },
  };
}

const arrivingIn = (folder: string) => `${folder}.arriving`;

async function write(path: string, chunks: AsyncIterable<Buffer>) {
  const file = await open(path, "wx", 0o600);
  try {
    for await (const chunk of chunks) await file.writeFile(chunk);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function moveInto(path: string, arriving: string) {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await rename(arriving, path);
  const folder = await open(dirname(path));
  await folder.sync().finally(() => folder.close());
}

function nullIfMissing(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}
