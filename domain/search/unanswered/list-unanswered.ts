import { and, count, desc, eq, gt, gte, isNull, lte, max, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { people } from "@/db/schema/people";
import { searches, searchesSetAside } from "@/db/schema/search";
import type { PersonActor } from "../../actor";
import { mayCreateInsights } from "../../insights/insight-policy";
import { notAllowed } from "../../refusal";
import { askEngine } from "../ask-engine";
import { searchQuery } from "../search-query";
import { lastUnansweredPage, type UnansweredQuery } from "./unanswered-input";
import type { UnansweredSearch } from "./unanswered-query";

const shown = 20;
const daysMs = 400 * 24 * 60 * 60 * 1000;

/**
 * What people searched for among all insights and no insight holds, the most frequent first, without anybody's name:
 * for those who can write what is missing. What was set aside comes back when it is searched for again.
 */
export async function listUnanswered(actor: PersonActor, { show, page }: UnansweredQuery, now: Date) {
  if (!mayCreateInsights(actor)) throw notAllowed("see what was searched for");
  const rows = await db
    .select(columns)
    .from(searches)
    .leftJoin(searchesSetAside, eq(searchesSetAside.folded, searches.folded))
    .leftJoin(people, eq(people.id, searchesSetAside.personId))
    .where(
      and(
        unanswered,
        gte(searches.at, new Date(now.getTime() - daysMs)),
        show === "aside"
          ? lte(searches.at, searchesSetAside.at)
          : and(or(isNull(searchesSetAside.at), gt(searches.at, searchesSetAside.at)), notPlanned),
      ),
    )
    .groupBy(searches.folded, searchesSetAside.at, people.name)
    .orderBy(desc(count()), desc(max(searches.at)), searches.folded)
    .limit(shown + 1)
    .offset((page - 1) * shown);
  const isMore = rows.length > shown && page < lastUnansweredPage;
  return { isMore, searches: await withFinds(actor, rows.slice(0, shown), now) };
}

/** Searches of the whole library: behind filters, something may be missing that is there. */
export const unanswered = and(
  eq(searches.results, 0),
  sql`${searches.folded} is not null`,
  sql`${searches.filters} = '{"status": "published"}'::jsonb`,
);

/** A study is to find it out, and was not withdrawn. */
const notPlanned = sql`not exists (
  select from searches_planned p join studies s on s.id = p.study_id and s.withdrawn_at is null
  where p.folded = ${searches.folded})`;

const columns = {
  folded: sql<string>`${searches.folded}`,
  words: sql<string>`(array_agg(${searches.words} order by ${searches.at} desc, ${searches.id} desc))[1]`,
  times: count(),
  lastAt: sql<Date>`max(${searches.at})`.mapWith(searches.at),
  asideAt: searchesSetAside.at,
  asideBy: people.name,
};

type Row = Omit<UnansweredSearch, "finds" | "aside"> & { asideAt: Date | null; asideBy: string | null };

/** One after the other: a page of searches at once would keep those waiting who search. */
async function withFinds(actor: PersonActor, rows: Row[], now: Date): Promise<UnansweredSearch[]> {
  const found: UnansweredSearch[] = [];
  for (const { asideAt, asideBy, ...row } of rows) {
    const query = searchQuery.parse({ q: row.words });
    const { answer } = await askEngine((engine) => engine.search(actor, query, now), now);
    const isFound = answer.total.count > 0 && !answer.isRelaxed;
    const aside = asideAt && { by: asideBy, at: asideAt };
    found.push({ ...row, aside, finds: isFound ? answer.total : null });
  }
  return found;
}
