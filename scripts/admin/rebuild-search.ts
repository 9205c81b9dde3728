import { environment } from "@/config/environment";
import { PlainProblem } from "@/config/plain-problem";
import { hasLivingWorker } from "@/db/queue";
import { keepEngine, prepareEngine } from "@/domain/search/meilisearch/keep-engine";
import { rebuildIndex } from "@/domain/search/rebuild-index";
import { rebuildSearch } from "@/domain/search/rebuild-search";
import { rebuildSearchInput } from "@/domain/search/search-index-input";
import { say } from "./say";

const operator = { kind: "system", name: "command line" } as const;

/** Has the index of an engine built anew by a worker, or builds it here while none is at work. */
export async function rebuildSearchIndex(argument: string | undefined) {
  const set = environment().MEILISEARCH_URL ? "meilisearch" : "postgres";
  const { success, data } = rebuildSearchInput.safeParse({ engine: argument ?? set });
  if (!success || (data.engine === "meilisearch" && set === "postgres"))
    throw new PlainProblem("Say postgres, or meilisearch where MEILISEARCH_URL is set.");
  const isWorked = await hasLivingWorker();
  if (!isWorked && set === "meilisearch") await prepareEngine(new Date());
  await rebuildSearch(operator, data);
  if (isWorked) return say("A worker builds the index anew; the status page shows when it is done.");
  const { signal } = new AbortController();
  if (data.engine === "postgres") await rebuildIndex(signal);
  else await keepEngine({ now: new Date(), signal, thoroughly: true });
  say("The index is built anew, unless a line above says what stands in the way.");
}
