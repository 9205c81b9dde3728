import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { commandOf } from "./process-command";

type Claim = { pid: number; port: number; address: string };

/** Who serves the pages of a data folder, and where. A killed launcher leaves its claim behind: then `lives` is false. */
export function readClaim(folder: string): (Claim & { lives: boolean }) | null {
  try {
    const claim: Claim = JSON.parse(readFileSync(pathOf(folder), "utf8"));
    const lives =
      claim.pid !== process.pid && commandOf(claim.pid).includes("scripts/start/run.mjs launcher");
    return { ...claim, lives };
  } catch {
    return null;
  }
}

/** Written beside and moved, so that a reader never sees half of it. */
export function writeClaim(folder: string, port: number, address: string) {
  const claim: Claim = { pid: process.pid, port, address };
  const unfinished = `${pathOf(folder)}.${process.pid}`;
  writeFileSync(unfinished, JSON.stringify(claim), { mode: 0o600 });
  renameSync(unfinished, pathOf(folder));
}

export function removeClaim(folder: string) {
  if (readClaim(folder)?.pid === process.pid) rmSync(pathOf(folder), { force: true });
}

function pathOf(folder: string) {
  return join(folder, "running.json");
}
