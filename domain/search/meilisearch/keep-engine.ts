import { lt } from "drizzle-orm";
import type { Meilisearch } from "meilisearch";
import { log } from "@/config/log";
import { db } from "@/db/client";
import { searchChanges, searchEngines } from "@/db/schema/search";
import { searchClient, writeClient } from "./client";
import { compareEngine } from "./compare-engine";
import { reportProblem, reportRecovery } from "./engine-health";
import { engineProblem, IndexGone } from "./engine-problem";
import { type EngineState, engineName, findEngineState } from "./engine-state";
import { followChanges } from "./follow-changes";
import { settings, shape } from "./index-settings";
import { type Keeping, keepAlone } from "./keep-alone";
import { ownPrefix, removeLeftovers } from "./own-indexes";
import { rebuildEngine } from "./rebuild-engine";

const minuteMs = 60 * 1000;

/** A comparison reads everything: workers that are started again and again need not begin with one each time. */
const restMs = 10 * minuteMs;

/**
 * When a worker starts: lets changes be noted for the engine that this installation is set up with, and has it compared;
 * or forgets the one that it had.
 */
export async function prepareEngine(now: Date) {
  if (writeClient()) {
    await db.insert(searchEngines).values({ name: engineName }).onConflictDoNothing();
    const rested = new Date(now.getTime() - restMs);
    await db.update(searchEngines).set({ checkedAt: null }).where(lt(searchEngines.checkedAt, rested));
    return;
  }
  await db.transaction(async (tx) => {
    await tx.delete(searchEngines);
    await tx.delete(searchChanges);
  });
}

type Look = {
  now: Date;
  signal: AbortSignal;
  /** Also when nothing is known that would have to be done. */
  thoroughly: boolean;
};

/**
 * Does whatever the engine needs: builds its index when it has none, one of another shape, or one was asked for; tells it
 * what changed; compares; notices that it fails, and that it is well again. Safe to call at any time, by any number of
 * processes.
 */
export async function keepEngine({ now, signal, thoroughly }: Look) {
  const client = writeClient();
  if (!client) return;
  const state = await findEngineState();
  if (!state) await prepareEngine(now);
  if (state && !thoroughly && isIdle(state)) return;
  try {
    await keepAlone(signal, async (keeping) => {
      const present = await keep(client, keeping, now);
      if (present && thoroughly) await removeLeftovers(client, present);
    });
  } catch (error) {
    if (signal.aborted) return;
    const problem = engineProblem(error);
    if (!problem) throw error;
    await reportProblem(problem, now);
  }
}

const isIdle = ({ behind, failingSince, builtAt, checkedAt, shape: builtAs }: EngineState) =>
  behind === 0 && !failingSince && builtAt !== null && checkedAt !== null && builtAs === shape;

/** Answers with the index that is the only one needed by now; with nothing while another one may still be asked. */
async function keep(client: Meilisearch, keeping: Keeping, now: Date) {
  // Whoever kept it until now may have done everything.
  const state = await findEngineState();
  if (!state) return null;
  const present = await findUsable(client, state);
  if (!present || !state.builtAt) {
    const records = await rebuildEngine(client, present, keeping, now);
    log.info({ records }, "Meilisearch has a new index.");
    await reportRecovery();
    return null;
  }
  await followChanges(client, [present], keeping);
  await reportRecovery();
  if (!state.checkedAt || lasted(state.failingSince, now)) await compareEngine(client, present, keeping, now);
  // Searches that began before the index was changed may still ask the one before.
  return lasted(state.builtAt, now) ? present : null;
}

const lasted = (since: Date | null, now: Date) =>
  since !== null && now.getTime() - since.getTime() > minuteMs;

/** The present index if it answers, and is one of ours as we made it: to write to a missing one would make a bare one. */
async function findUsable(client: Meilisearch, { indexUid: uid, shape: builtAs }: EngineState) {
  // A server that does not answer is to be noticed within the time of a search.
  const quick = searchClient() ?? client;
  const { status } = await quick.health();
  if (status !== "available") throw new SyntaxError("What answered is not Meilisearch.");
  if (!uid || builtAs !== shape || !uid.startsWith(await ownPrefix())) return null;
  try {
    await quick.index(uid).search("", { limit: 1 });
    const { searchableAttributes } = await client.index(uid).getSettings();
    return String(searchableAttributes) === String(settings.searchableAttributes) ? uid : null;
  } catch (error) {
    if (engineProblem(error) instanceof IndexGone) return null;
    throw error;
  }
}
