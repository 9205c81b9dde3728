import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { insights } from "@/db/schema/insights";
import type { Actor } from "../../actor";
import { listedFor } from "../../insights/insight-policy";
import { type Facet, facets, pageSize, type SearchQuery } from "../search-query";
import { type Conditions, conditionsOf, momentsOf } from "./conditions";
import { areFew, joinedWithRecords, type Matches, rowsOf } from "./matches";
import { type CountedSet, type CountRow, readCounts, selectCounts } from "./menu-counts";
import { mixOf } from "./mix";

/**
 * One page of the records among those that the words met, best first, and how many each menu would leave: in one
 * statement, so that all of it is of one moment and the matches are made once. `matched` counts them before anybody's
 * rights: only to know whether a limit was reached, and never to be shown.
 */
export async function findByWords(actor: Actor, matches: Matches, query: SearchQuery, now: Date) {
  const moments = momentsOf(now, actor.kind === "person" ? actor.timeZone : "UTC");
  const conditions = conditionsOf(query, moments);
  const sets = setsOf(conditions).map((set) => ({ ...set, isSmall: areFew(matches) }));
  const rows = await db.execute<CountRow>(sql`
    with matched as materialized (${rowsOf(matches)}), met as materialized (
      select ${insights.id}, ${insights.ownerId}, score, ${missedBy(conditions)} as missed, ${mixOf(moments)} as mix
      from ${joinedWithRecords(matches)} where ${listedFor(actor, now)})
    ${sql.join([selectPage(query.page), selectMatched, ...selectCounts(sets)], sql` union all `)}`);
  const { found, counts } = readCounts(rows.filter(({ part }) => part !== "hit" && part !== "matched"));
  const hits = rows.filter(({ part }) => part === "hit").sort((one, other) => one.count - other.count);
  const matched = rows.find(({ part }) => part === "matched")?.count ?? 0;
  return { ids: hits.map(({ value }) => value), found, counts, matched };
}

/** How many the words met, whoever may see which. */
const selectMatched = sql`select 'matched'::text, ''::text, count(*)::int from matched`;

/** One more than a page shows, to know whether there is another. */
const selectPage = (page: number) => sql`(
  select 'hit'::text as part, id::text as value, row_number() over (order by score desc, id desc)::int as count
  from met where missed < 1 order by score desc, id desc limit ${pageSize + 1} offset ${(page - 1) * pageSize})`;

const bitOf = (facet: Facet) => 1 << facets.indexOf(facet);

/** One bit for each menu whose choice does not hold for the record. */
function missedBy(conditions: Conditions): SQL {
  const bits = Object.entries(conditions).map(
    ([facet, condition]) =>
      sql`case when ${condition} then 0 else ${sql.raw(String(bitOf(facet as Facet)))} end`,
  );
  return bits.length > 0 ? sql`(${sql.join(bits, sql` | `)})` : sql`0`;
}

function setsOf(conditions: Conditions): CountedSet[] {
  const isChosen = (facet: Facet) => facet in conditions;
  const leaving = (bits: number) => sql.raw(`(select * from met where (missed & ~${bits}) < 1)`);
  return [
    { rows: sql.raw("(select * from met where missed < 1)"), facets: facets.filter((one) => !isChosen(one)) },
    ...facets.filter(isChosen).map((facet) => ({ rows: leaving(bitOf(facet)), facets: [facet] })),
  ];
}
