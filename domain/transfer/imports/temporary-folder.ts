import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const name = "tidemark-import-";
const dayMs = 24 * 60 * 60 * 1000;

/** Where an import lays down what it reads, for itself alone. */
export const makeTemporaryFolder = () => mkdtemp(join(tmpdir(), name));

/** Removes what killed processes left behind a day ago; what belongs to another user is not ours to remove. */
export async function removeOldFolders(now: Date) {
  for (const found of await readdir(tmpdir())) {
    if (!found.startsWith(name)) continue;
    const path = join(tmpdir(), found);
    const folder = await stat(path).catch(() => null);
    if (folder?.isDirectory() && folder.mtimeMs < now.getTime() - dayMs)
      await rm(path, { recursive: true, force: true }).catch(() => {});
  }
}
