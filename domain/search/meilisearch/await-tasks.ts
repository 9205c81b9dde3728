import { setTimeout as pause } from "node:timers/promises";
import type { Meilisearch } from "meilisearch";
import { EngineProblem, IndexGone } from "./engine-problem";

const firstPauseMs = 20;
const longestPauseMs = 500;
const patienceMs = 10 * 60 * 1000;

/** Waits until Meilisearch has done what it took on, which only then shows in searches; fails when it could not. */
export async function awaitTasks(client: Meilisearch, uids: number[], signal: AbortSignal) {
  for (const uid of uids) await awaitTask(client, uid, signal);
}

async function awaitTask(client: Meilisearch, uid: number, signal: AbortSignal) {
  let waited = 0;
  for (let wait = firstPauseMs; waited < patienceMs; wait = Math.min(wait * 2, longestPauseMs)) {
    const { status, error } = await client.tasks.getTask(uid);
    if (status === "succeeded") return;
    if (error?.code === "index_not_found") throw new IndexGone();
    if (status === "failed" || status === "canceled")
      throw new EngineProblem(
        `Meilisearch could not take in what we sent it (${error?.code ?? status}). Look into its log, and whether its disk is full.`,
        { cause: error },
      );
    await pause(wait, undefined, { signal });
    waited += wait;
  }
  throw new EngineProblem(
    "Meilisearch has not taken in for ten minutes what we sent it. Look whether its machine has too much to do.",
  );
}
