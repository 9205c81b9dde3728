import { type RunningPostgres, startPostgres } from "./embedded-postgres";
import { withFolderLock } from "./folder-lock";
import { holdServer } from "./server-hold";

export type EmbeddedDatabase = {
  running: RunningPostgres;
  /** Stops the server if nobody else needs it. */
  leave(): Promise<void>;
};

/** Starts or finds the embedded server of a folder and keeps it running until everybody who joined has left or died. */
export async function joinEmbeddedDatabase(
  folder: string,
  who: string,
  database?: string,
): Promise<EmbeddedDatabase> {
  const { running, hold } = await withFolderLock(folder, async () => {
    const running = await startPostgres({ folder, database });
    return { running, hold: await holdServer(running.maintenanceUrl, who) };
  });
  return {
    running,
    leave: () =>
      withFolderLock(folder, async () => {
        const { wasLast } = await hold.release();
        if (wasLast) await running.stop();
      }),
  };
}
