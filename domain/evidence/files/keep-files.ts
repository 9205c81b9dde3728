import { bringToStore } from "./bring-to-store";
import { removeUnused } from "./remove-unused";
import { fileStore } from "./store/file-store";
import { removeOldFolders } from "./temporary-folder";

const dayMs = 24 * 60 * 60 * 1000;

/** Brings what waits to the store, and takes away what no snapshot needs any more. */
export async function keepFiles(now: Date) {
  const dayAgo = new Date(now.getTime() - dayMs);
  await bringToStore();
  await removeUnused(dayAgo);
  await fileStore().tidy(dayAgo);
  await removeOldFolders(dayAgo);
}
