import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { testNow } from "@/tests/support/factories";
import { makeTemporaryFolder, removeOldFolders } from "./temporary-folder";

let base: string;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), "tidemark-temporary-"));
  vi.stubEnv("TMPDIR", base);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(base, { recursive: true, force: true });
});

const hoursAgo = (hours: number) => new Date(testNow.getTime() - hours * 60 * 60 * 1000);

test("folders that a killed import left behind go after a day, and nothing else does", async () => {
  const [left, inUse] = [await makeTemporaryFolder(), await makeTemporaryFolder()];
  const foreign = join(base, "somebody-elses");
  mkdirSync(foreign);
  for (const [folder, at] of [
    [left, hoursAgo(25)],
    [inUse, hoursAgo(2)],
    [foreign, hoursAgo(1000)],
  ] as const)
    utimesSync(folder, at, at);
  await removeOldFolders(testNow);
  expect([left, inUse, foreign].map((folder) => existsSync(folder))).toEqual([false, true, true]);
});
