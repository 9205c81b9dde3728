import { setTimeout as pause } from "node:timers/promises";
import { environment } from "@/config/environment";
import { log } from "@/config/log";
import { listen } from "@/db/listen";
import { keepEngine, prepareEngine } from "@/domain/search/meilisearch/keep-engine";

/** How often it is looked whether something was missed, or a server that failed is well again. */
const lookMs = 5000;
/** What changes within this time is told together. */
const gatherMs = 250;
/** Each so many looks, also whether Meilisearch still has what it should. */
const looksUntilThorough = 12;

/**
 * Keeps the second search engine in step as long as a worker runs: soon after each change, and by the clock. Many workers
 * may do it at once; one of them works. Without a second engine it has nothing to do.
 */
export async function startEngineKeeper() {
  const stopping = new AbortController();
  await prepare();
  if (!environment().MEILISEARCH_URL) return { stop: async () => {} };
  const bell = new Bell();
  const working = keepOn(bell, stopping.signal);
  const listening = listen("search_changes", () => bell.ring()).catch((error) => {
    log.warn({ err: error }, "Changes are told to Meilisearch every few seconds instead of at once.");
  });
  return {
    async stop() {
      stopping.abort();
      bell.ring();
      await working;
      await (await listening)?.();
    },
  };
}

async function prepare() {
  try {
    await prepareEngine(new Date());
  } catch (error) {
    log.warn({ err: error }, "The second search engine could not be prepared; the next start tries again.");
  }
}

async function keepOn(bell: Bell, signal: AbortSignal) {
  let isBroken = false;
  for (let looks = 0; !signal.aborted; looks += 1) {
    try {
      await keepEngine({ now: new Date(), signal, thoroughly: looks % looksUntilThorough === 0 });
      isBroken = false;
    } catch (error) {
      if (!isBroken)
        log.warn({ err: error }, "The second search engine could not be kept in step; trying again.");
      isBroken = true;
    }
    await bell.rungOr(lookMs, signal);
    if (!signal.aborted) await pause(gatherMs, undefined, { signal }).catch(() => {});
  }
}

/** Rung while nobody waits, it is heard by whoever waits next. */
class Bell {
  private isRung = false;
  private wake: () => void = () => {};

  ring() {
    this.isRung = true;
    this.wake();
  }

  async rungOr(milliseconds: number, signal: AbortSignal) {
    if (!this.isRung && !signal.aborted)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    this.isRung = false;
  }
}
