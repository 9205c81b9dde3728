import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { commandOf } from "./process-command";

export type Postmaster = { pid: number; port: number };

/** What the server wrote about itself, or null when it never ran or stopped properly. */
export function readPostmaster(data: string): Postmaster | null {
  try {
    const lines = readFileSync(join(data, "postmaster.pid"), "utf8").split("\n");
    const pid = Number(lines[0]);
    const port = Number(lines[3]);
    return pid > 0 ? { pid, port } : null;
  } catch {
    return null;
  }
}

/** Whether this process number still is the server of this folder, and not another program that got the number. */
export function isAlive({ pid }: Postmaster, data: string) {
  return commandOf(pid).includes(data);
}

/** PostgreSQL refuses to start over a pid file whose number now belongs to another process of its user. */
export function removeStalePidFile(data: string) {
  const found = readPostmaster(data);
  if (found && isAlive(found, data)) return;
  rmSync(join(data, "postmaster.pid"), { force: true });
}
