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
import { mostRefined, type Ranked } from "./refine-order";

/** Beyond these nobody looks, and counting them would cost the more the larger the library is. */
export const mostFound = lastPage * pageSize;

/**
 * One page of the records among those that the words met, best first, and how many each menu would leave of the best
 * thousand: in one statement, so that all of it is of one moment and the matches are made once. `matched` counts them
 * before anybody's rights: only to know whether a limit was reached, and never to be shown. Rights are asked last
 * (`offset` holds the planner to it): it takes them for so dear that it would look up each of very many records.
 */
export async function findByWords(actor: Actor, matches: Matches, query: SearchQuery, now: Date) {
  const { conditions, made } = metBy(actor, matches, query, now);
  const sets = setsOf(conditions);
  const rows = await db.execute<CountRow>(sql`
    ${made(sets)}
    ${sql.join([selectBest(query.page), ...(areFew(matches) ? [selectMatched] : []), ...selectCounts(sets)], sql` union all `)}`);
  const { found, counts } = readCounts(rows.filter(({ part }) => part !== "best" && part !== "matched"));
  const best = readBest(rows.find(({ part }) => part === "best")?.value);
  const matched = rows.find(({ part }) => part === "matched")?.count ?? Number.POSITIVE_INFINITY;
  return { best, found, counts, matched };
}

/** The records alone, without counting what menus would leave. */
export async function findBest(actor: Actor, matches: Matches, query: SearchQuery, now: Date) {
  const { conditions, made } = metBy(actor, matches, query, now);
  const rows = await db.execute<CountRow>(
    sql`${made(setsOf(conditions).slice(0, 1))} ${selectBest(query.page)}`,
  );
  return readBest(rows[0]?.value);
}

/** What the words met and the actor may see, to be read as each of the sets. */
function metBy(actor: Actor, matches: Matches, query: SearchQuery, now: Date) {
  const moments = momentsOf(now);
  const conditions = conditionsOf(query, moments);
  const missed = sql`, ${missedBy(conditions)} as missed`;
  const met = sql`
    with matched as ${areFew(matches) ? sql`materialized` : sql``} (${rowsOf(matches)}), met as materialized (
      select * from (
        select insight_id as id, insight_id, owner_id, is_open, mix, confirmed_at, missed, score
        from ${joinedWithFacts(matches, missed)} where (missed & (missed - 1)) = 0 offset 0
      ) ${searchFacts} where ${listedFacts(actor, now)})`;
  const made = (sets: ReturnType<typeof setsOf>) =>
    sql.join(
      [
        met,
        ...sets.map(
          ({ rows, missed }) => sql`${rows} as materialized (
            select id, owner_id, score, ${mixOf(moments)} as mix from (
              select * from met where ${missed} order by score desc, id desc limit ${mostFound}) ${searchFacts})`,
        ),
      ],
      sql`, `,
    );
  return { conditions, made };
}

/** How many the words met, whoever may see which; of very many it is not asked. */
const selectMatched = sql`select 'matched'::text, ''::text, count(*)::int from matched`;

/** Those that are put in order again, or all until this page ends; one more, to know whether there is another page. */
const selectBest = (page: number) => sql`(
  select 'best'::text as part, json_agg(json_build_array(id, score) order by score desc, id desc)::text as value,
    0 as count
  from (
    select id, score from found order by score desc, id desc
    limit ${Math.max(mostRefined, page * pageSize) + 1}
  ) best)`;

const readBest = (value: string | null | undefined): Ranked[] =>
  (JSON.parse(value ?? "[]") as [string, number][] | null)?.map(([id, score]) => ({ id, score })) ?? [];

const bitOf = (facet: Facet) => 1 << facets.indexOf(facet);

/** One bit for each menu whose choice does not hold for the record. What misses two menus is counted by none. */
function missedBy(conditions: Conditions): SQL {
  const bits = Object.entries(conditions).map(
    ([facet, condition]) =>
      sql`case when ${condition} then 0 else ${sql.raw(String(bitOf(facet as Facet)))} end`,
  );
  return bits.length > 0 ? sql`(${sql.join(bits, sql` | `)})` : sql`0`;
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
