import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { searchFacts } from "@/db/schema/search";
import type { Actor } from "../../actor";
import { type Facet, facets, lastPage, pageSize, type SearchQuery } from "../search-query";
import { type Conditions, conditionsOf } from "./conditions";
import { momentsOf } from "./freshness";
import { listedFacts } from "./listed-facts";
import { areFew, joinedWithFacts, type Matches, rowsOf } from "./matches";
import { type CountedSet, type CountRow, readCounts, selectCounts } from "./menu-counts";
import { mixOf } from "./mix";

/** Beyond these nobody looks, and counting them would cost the more the larger the library is. */
export const mostFound = lastPage * pageSize;

/**
 * One page of the records among those that the words met, best first, and how many each menu would leave of the best
 * thousand: in one statement, so that all of it is of one moment and the matches are made once. `matched` counts them
 * before anybody's rights: only to know whether a limit was reached, and never to be shown. Rights are asked last
 * (`offset` holds the planner to it): it takes them for so dear that it would look up each of very many records.
 */
export async function findByWords(actor: Actor, matches: Matches, query: SearchQuery, now: Date) {
  const moments = momentsOf(now, actor.kind === "person" ? actor.timeZone : "UTC");
  const conditions = conditionsOf(query, moments);
  const sets = setsOf(conditions);
  const made = sets.map(
    ({ rows, missed }) => sql`${rows} as materialized (
      select * from met where ${missed} order by score desc, id desc limit ${mostFound})`,
  );
  const rows = await db.execute<CountRow>(sql`
    with matched as ${areFew(matches) ? sql`materialized` : sql``} (${rowsOf(matches)}), met as materialized (
      select id, owner_id, score, missed, mix from (
        select ${searchFacts.insightId} as id, ${searchFacts.insightId}, ${searchFacts.isOpen}, ${searchFacts.ownerId},
          score, ${missedBy(conditions)} as missed, ${mixOf(moments)} as mix
        from ${joinedWithFacts(matches)} where ${mayCount(conditions)} offset 0
      ) ${searchFacts} where ${listedFacts(actor, now)}),
    ${sql.join(made, sql`, `)}
    ${sql.join([selectPage(query.page), ...(areFew(matches) ? [selectMatched] : []), ...selectCounts(sets)], sql` union all `)}`);
  const { found, counts } = readCounts(rows.filter(({ part }) => part !== "hit" && part !== "matched"));
  const hits = rows.filter(({ part }) => part === "hit").sort((one, other) => one.count - other.count);
  const matched = rows.find(({ part }) => part === "matched")?.count ?? Number.POSITIVE_INFINITY;
  return { ids: hits.map(({ value }) => value), found, counts, matched };
}

/** How many the words met, whoever may see which; of very many it is not asked. */
const selectMatched = sql`select 'matched'::text, ''::text, count(*)::int from matched`;

/** One more than a page shows, to know whether there is another. */
const selectPage = (page: number) => sql`(
  select 'hit'::text as part, id::text as value, row_number() over (order by score desc, id desc)::int as count
  from found order by score desc, id desc limit ${pageSize + 1} offset ${(page - 1) * pageSize})`;

const bitOf = (facet: Facet) => 1 << facets.indexOf(facet);

/** One bit for each menu whose choice does not hold for the record. */
function missedBy(conditions: Conditions): SQL {
  const bits = Object.entries(conditions).map(
    ([facet, condition]) =>
      sql`case when ${condition} then 0 else ${sql.raw(String(bitOf(facet as Facet)))} end`,
  );
  return bits.length > 0 ? sql`(${sql.join(bits, sql` | `)})` : sql`0`;
}

/** What misses two menus is counted by none. */
function mayCount(conditions: Conditions): SQL {
  if (Object.keys(conditions).length < 2) return sql`true`;
  const missed = missedBy(conditions);
  return sql`(${missed} & (${missed} - 1)) = 0`;
}

/** What was found, and for each menu with a choice what there would be without it. */
function setsOf(conditions: Conditions): (CountedSet & { missed: SQL })[] {
  const isChosen = (facet: Facet) => facet in conditions;
  return [
    {
      rows: sql.raw("found"),
      missed: sql.raw("missed < 1"),
      facets: facets.filter((one) => !isChosen(one)),
      isSmall: true,
    },
    ...facets.filter(isChosen).map((facet) => ({
      rows: sql.raw(`found_but_${facet}`),
      missed: sql.raw(`(missed & ~${bitOf(facet)}) < 1`),
      facets: [facet],
      isSmall: true,
    })),
  ];
}
