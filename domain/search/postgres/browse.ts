import { and, asc, desc, eq, gt, lt, lte, ne, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { insights } from "@/db/schema/insights";
import { searchFacts } from "@/db/schema/search";
import type { Actor } from "../../actor";
import { listedFor } from "../../insights/insight-policy";
import type { EngineAnswer } from "../search-engine";
import { type Facet, facets, pageSize, type SearchQuery, searchStatuses } from "../search-query";
import { type Conditions, conditionsOf } from "./conditions";
import { momentsOf } from "./freshness";
import { listedFacts } from "./listed-facts";
import { type CountedSet, type CountRow, readCounts, selectCounts } from "./menu-counts";
import { mixOf } from "./mix";
import { isOneOf } from "./mix-layout";

/** Counting stops here, so that it costs the same however large the library grows. */
const mostCounted = 10_000;

/** One page of what the menus leave, newest first, where nobody looks for words. */
export async function browse(actor: Actor, query: SearchQuery, now: Date): Promise<EngineAnswer> {
  const moments = momentsOf(now);
  const conditions = conditionsOf(query, moments);
  const [page, counted] = await Promise.all([
    readPage(listedFor(actor, now), conditions, query),
    countAll(listedFacts(actor, now), conditions, query.status, mixOf(moments)),
  ]);
  return { ...page, ...counted, corrected: null, isRelaxed: false, isFilled: false };
}

async function readPage(listed: SQL, conditions: Conditions, { status, after }: SearchQuery) {
  const rows = await db
    .select({ id: insights.id, statement: insights.statement, revisedAt: insights.revisedAt })
    .from(insights)
    .innerJoin(searchFacts, eq(searchFacts.insightId, insights.id))
    .where(
      and(
        ...[listed, eq(insights.status, status), ...without(conditions, "status")],
        after ? follows(after, status === "draft") : undefined,
      ),
    )
    // Drafts were never revised: their ids tell when they were begun. Both orders are those of an index.
    .orderBy(...(status === "draft" ? [desc(insights.id)] : [desc(insights.revisedAt), asc(insights.id)]))
    .limit(pageSize + 1);
  const page = rows.slice(0, pageSize);
  const last = rows.length > pageSize ? page.at(-1) : undefined;
  return {
    hits: page.map(({ id, statement }) => ({
      insightId: id,
      statement: [{ text: statement, marked: false }],
      excerpt: null,
    })),
    next: last ? { after: `${last.revisedAt?.getTime() ?? 0}~${last.id}` } : null,
  };
}

/** What comes behind the last one of the page before. */
function follows(cursor: string, areDrafts: boolean): SQL | undefined {
  const [at = "", id = ""] = cursor.split("~");
  if (areDrafts) return lt(insights.id, id);
  const day = new Date(Number(at));
  return and(lte(insights.revisedAt, day), or(ne(insights.revisedAt, day), gt(insights.id, id)));
}

async function countAll(listed: SQL, conditions: Conditions, status: string, mix: SQL) {
  const chosen = facets.filter((facet) => facet in conditions && facet !== "status");
  const sets: CountedSet[] = [undefined, ...chosen].map((left, place) => ({
    rows: sql.raw(`set_${place}`),
    facets: left ? [left] : facets.filter((facet) => !chosen.includes(facet)),
  }));
  const made = [undefined, ...chosen].map(
    (left, place) => sql`${sql.raw(`set_${place}`)} as materialized (
      select ${searchFacts.insightId} as id, ${searchFacts.ownerId}, ${mix} as mix from ${searchFacts}
      where ${and(listed, ...without(conditions, left))}
      order by ${searchFacts.confirmedAt} desc limit ${mostCounted + 1})`,
  );
  const others = searchStatuses.filter((other) => other !== status);
  const rows = await db.execute<CountRow>(sql`with ${sql.join(made, sql`, `)}
    ${sql.join([...selectCounts(sets), ...others.map((other) => countStatus(listed, conditions, other))], sql` union all `)}`);
  const { found, counts } = readCounts(rows);
  return { total: { count: Math.min(found, mostCounted), isLeast: found > mostCounted }, counts };
}

const countStatus = (listed: SQL, conditions: Conditions, status: (typeof searchStatuses)[number]) =>
  sql`select 'status', ${status}::text, count(*)::int from (
    select from ${searchFacts} where ${and(listed, isOneOf("status", [status]), ...without(conditions, "status"))}
    limit ${mostCounted + 1}) s having count(*) > 0`;

const without = (conditions: Conditions, left: Facet | undefined) =>
  Object.entries(conditions).flatMap(([facet, condition]) => (facet === left ? [] : [condition]));
