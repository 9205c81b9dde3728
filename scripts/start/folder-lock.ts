import { join } from "node:path";
import lockfile from "proper-lockfile";

/**
 * Lets one process at a time start, stop or claim something in a data folder. Held for moments only; what a killed
 * process leaves behind counts for nothing after five seconds.
 */
export async function withFolderLock<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  const release = await lockfile.lock(folder, {
    lockfilePath: join(folder, "start.lock"),
    stale: 5000,
    update: 1000,
    retries: { retries: 600, factor: 1, minTimeout: 100, maxTimeout: 100 },
    onCompromised: () => {},
  });
  try {
    return await work();
  } finally {
    await release().catch(() => {});
  }
}
