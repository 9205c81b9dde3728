import { eq, getTableColumns, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { searchEngines } from "@/db/schema/search";

export const engineName = "meilisearch";
/** Further behind, the engine answers nobody: what was just published could not be found. */
const mostChanges = 1000;
const mostBehindMs = 2 * 60 * 1000;

export type EngineState = Omit<typeof searchEngines.$inferSelect, "name"> & {
  /** Changes that the engine has not been told of, counted up to a little more than it may lack. */
  behind: number;
  behindSince: Date | null;
  /** Whether one of them takes a record from somebody's sight. */
  narrows: boolean;
};

const { name: _, ...columns } = getTableColumns(searchEngines);

/** How the second engine stands, in one statement, because every search asks; null while none is set up. */
export async function findEngineState(): Promise<EngineState | null> {
  const [row] = await db
    .select({
      ...columns,
      behind: sql<number>`(select count(*)::int from (select from search_changes limit ${mostChanges + 1}) few)`,
      behindSince: sql<Date | null>`(select at from search_changes order by id limit 1)`.mapWith(
        searchEngines.builtAt,
      ),
      narrows: sql<boolean>`exists (select from search_changes where narrows)`,
    })
    .from(searchEngines)
    .where(eq(searchEngines.name, engineName));
  return row ?? null;
}

export type Standstill = "failing" | "not-built" | "narrowing" | "behind";

/** Why the engine may answer nobody right now; null when it may. */
export function standstillOf(state: EngineState, shape: string, now: Date): Standstill | null {
  if (state.failingSince) return "failing";
  if (!state.indexUid || state.shape !== shape) return "not-built";
  if (state.narrows) return "narrowing";
  const isLate = state.behindSince !== null && now.getTime() - state.behindSince.getTime() > mostBehindMs;
  return state.behind > mostChanges || isLate ? "behind" : null;
}
