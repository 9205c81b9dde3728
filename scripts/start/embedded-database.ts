import { type RunningPostgres, startPostgres, stopPostgres } from "./embedded-postgres";
import { withFolderLock } from "./folder-lock";
import { holdServer, type ServerHold } from "./server-hold";

export type EmbeddedDatabase = { running: RunningPostgres; hold: ServerHold };

/** Starts or finds the embedded server of a folder; it keeps running until everybody who holds it has left or died. */
export async function joinEmbeddedDatabase(folder: string, who: string, database?: string) {
  return withFolderLock(folder, async (): Promise<EmbeddedDatabase> => {
    const running = await startPostgres({ folder, database });
    return { running, hold: await holdServer(running.url, who) };
  });
}

/** Stops the embedded server if nobody else holds it. */
export async function leaveEmbeddedDatabase(folder: string, hold: ServerHold) {
  await withFolderLock(folder, async () => {
    const { wasLast } = await hold.release();
    if (wasLast) await stopPostgres(folder);
  });
}
