import { leaveEmbeddedDatabase } from "./embedded-database";
import { holdServer } from "./server-hold";

/**
 * How a web or worker process ends: when the launcher says so, and also when the launcher itself is gone, so that
 * nothing keeps running that nobody started. Whoever leaves last also stops the embedded database.
 */
export async function stopWhenAsked(stop: () => Promise<void>) {
  const { TIDEMARK_EMBEDDED: folder, DATABASE_URL = "", TIDEMARK_PROCESS = "" } = process.env;
  const hold = folder ? await holdServer(DATABASE_URL, TIDEMARK_PROCESS) : null;
  let stopping = false;
  const end = async () => {
    if (stopping) return;
    stopping = true;
    try {
      await stop();
    } finally {
      if (folder && hold) await leaveEmbeddedDatabase(folder, hold).catch(() => {});
      process.exit(0);
    }
  };
  // Ctrl-C reaches every process of the terminal at once; the launcher decides what that means.
  process.on("SIGINT", () => {});
  process.on("SIGHUP", () => {});
  process.on("SIGTERM", () => void end());
  process.on("disconnect", () => void end());
  if (process.send !== undefined && !process.connected) await end();
}
