import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const name = "tidemark-upload-";

/** A folder for one upload, gone when the work is done, however it ends. */
export async function inTemporaryFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), name));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Removes what processes killed before that time left behind; what belongs to another user is not ours to remove. */
export async function removeOldFolders(before: Date) {
  for (const found of await readdir(tmpdir())) {
    if (!found.startsWith(name)) continue;
    const path = join(tmpdir(), found);
    const folder = await stat(path).catch(() => null);
    if (folder?.isDirectory() && folder.mtimeMs < before.getTime())
      await rm(path, { recursive: true, force: true }).catch(() => {});
  }
}
