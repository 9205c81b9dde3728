import { type ChildSettings, childEnvironment } from "./child-environment";
import type { OpenDatabase } from "./open-database";
import type { Stop } from "./stop-signals";
import type { Supervised } from "./supervise";

type Watched = { database: OpenDatabase; settings: ChildSettings; processes: Supervised[]; stop: Stop };

const watchMs = 1000;

/**
 * Starts an embedded server that was killed again; should it come back elsewhere, the processes learn where. A folder
 * that somebody removed is not filled anew: then everything stops. Returns what ends the watch.
 */
export function watchDatabase({ database, settings, processes, stop }: Watched) {
  let url = settings.databaseUrl;
  let reviving = false;
  const look = async () => {
    if (reviving || database.isAlive()) return;
    reviving = true;
    try {
      settings.say("The database server ended. It starts again.");
      const revived = await database.revive();
      if (revived === url) return;
      url = revived;
      for (const one of processes) one.restart(childEnvironment({ ...settings, databaseUrl: url }));
    } catch (error) {
      settings.say(error instanceof Error ? error.message : String(error));
      if (database.exists()) return;
      process.exitCode = 1;
      stop.ask();
    } finally {
      reviving = false;
    }
  };
  const watch = setInterval(look, watchMs);
  return () => clearInterval(watch);
}
