import { sql } from "drizzle-orm";
import { environment } from "@/config/environment";
import { db } from "@/db/client";
import type { Actor } from "../actor";
import { mustAdminister } from "../people/person-policy";
import { type EngineState, findEngineState, standstillOf } from "./meilisearch/engine-state";
import { shape } from "./meilisearch/index-settings";
import { analyzerVersion } from "./postgres/analyzer-version";
import type { SearchStatus } from "./search-status-query";

/** Which engine answers, what is wrong with the other one, and how far each is behind the records, for administrators. */
export async function findSearchStatus(actor: Actor, now: Date): Promise<SearchStatus> {
  mustAdminister(actor, "see how search stands");
  const [state, own] = await Promise.all([findEngineState(), countOwnIndex()]);
  return { ...own, second: environment().MEILISEARCH_URL ? secondOf(state, now) : null };
}

async function countOwnIndex() {
  const [row] = await db.execute<{ records: number; missing: number }>(sql`
    select count(*)::int as records,
      count(*) filter (where doc is null or analyzer_version <> ${analyzerVersion})::int as missing
    from insights left join search_documents on insight_id = insights.id where trashed_at is null`);
  return { records: row?.records ?? 0, missing: row?.missing ?? 0 };
}

function secondOf(state: EngineState | null, now: Date): NonNullable<SearchStatus["second"]> {
  const nothing = { problem: null, failingSince: null, builtAt: null, checkedAt: null };
  if (!state) return { ...nothing, standstill: "not-prepared", behind: 0, behindSince: null, ...unknown };
  const { problem, failingSince, behind, behindSince, builtAt, checkedAt, compared, differing } = state;
  return {
    ...{ standstill: standstillOf(state, shape, now), problem, failingSince, behind, behindSince },
    ...{ builtAt, checkedAt, compared, differing },
    isRebuilding: state.indexUid !== null && builtAt === null,
  };
}

const unknown = { compared: null, differing: null, isRebuilding: false };
