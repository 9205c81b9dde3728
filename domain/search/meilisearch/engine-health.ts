import { and, eq, isNotNull, isNull, ne } from "drizzle-orm";
import { log } from "@/config/log";
import { db } from "@/db/client";
import { searchEngines } from "@/db/schema/search";
import type { EngineProblem } from "./engine-problem";
import { engineName } from "./engine-state";

const itself = eq(searchEngines.name, engineName);

/**
 * Keeps that the engine fails, for every process and for the status page: until it is well again, nobody asks it. The
 * log hears of it once, from whoever notices first.
 */
export async function reportProblem(problem: EngineProblem, now: Date) {
  const begun = await db
    .update(searchEngines)
    .set({ problem: problem.message, failingSince: now })
    .where(and(itself, isNull(searchEngines.failingSince)))
    .returning({ name: searchEngines.name });
  if (begun.length > 0)
    log.warn({ err: problem.cause }, `${problem.message} Until then search answers from PostgreSQL.`);
  else
    await db
      .update(searchEngines)
      .set({ problem: problem.message })
      .where(and(itself, ne(searchEngines.problem, problem.message)));
}

/** The engine answers again, and has all that changed meanwhile. */
export async function reportRecovery() {
  const ended = await db
    .update(searchEngines)
    .set({ problem: null, failingSince: null })
    .where(and(itself, isNotNull(searchEngines.failingSince)))
    .returning({ name: searchEngines.name });
  if (ended.length > 0) log.info("Meilisearch answers searches again, and is in step.");
}
