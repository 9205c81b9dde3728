import { DrizzleQueryError } from "drizzle-orm";
import { MeilisearchApiError, MeilisearchRequestError } from "meilisearch";

/** Something is wrong with the second engine: a sentence for whoever runs it, that says what to do. */
export class EngineProblem extends Error {
  override name = "EngineProblem";
}

/** The index is not there, or is not as we made it: a new one is built. */
export class IndexGone extends EngineProblem {
  override name = "IndexGone";
  constructor() {
    super("Meilisearch has lost its index. A new one is being built; nothing has to be done.");
  }
}

/**
 * What went wrong while the engine was asked or told something, in words for whoever runs it. Null for a fault of the
 * database; everything else comes from answers that we did not expect.
 */
export function engineProblem(error: unknown): EngineProblem | null {
  if (error instanceof EngineProblem) return error;
  if (error instanceof DrizzleQueryError) return null;
  if (error instanceof MeilisearchApiError && lost.has(error.cause?.code ?? "")) return new IndexGone();
  return new EngineProblem(sentenceOf(error), { cause: error });
}

const lost = new Set(["index_not_found", "task_not_found"]);

function sentenceOf(error: unknown) {
  if (error instanceof MeilisearchApiError) return refused(error);
  if (error instanceof MeilisearchRequestError) return unreached(error);
  return foreign;
}

const foreign =
  "What answers at MEILISEARCH_URL is not Meilisearch. Check that address, and what stands between it and us.";

function unreached(error: MeilisearchRequestError) {
  const { cause } = error as { cause?: unknown };
  const isLate =
    cause instanceof Error &&
    (cause.name === "MeilisearchRequestTimeOutError" || cause.name === "TimeoutError");
  if (isLate) return "Meilisearch does not answer in time. Look whether its machine has too much to do.";
  return "Meilisearch cannot be reached. Start it, or check MEILISEARCH_URL.";
}

function refused({ response, cause }: MeilisearchApiError) {
  if (response.status === 401 || response.status === 403)
    return "Meilisearch refuses our key. Set MEILISEARCH_API_KEY to one that may search, and may change indexes whose names begin with MEILISEARCH_INDEX.";
  if (response.status >= 500)
    return `Meilisearch reports an error of its own (${response.status}). Look into its log.`;
  if (!cause?.code) return foreign;
  return `Meilisearch does not understand a request of ours (${cause.code}). Look whether its version is at least the one that docs/running.md names.`;
}
