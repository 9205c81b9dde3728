import { type SQL, sql } from "drizzle-orm";
import type { EngineAnswer } from "../search-engine";
import { type Facet, facets } from "../search-query";
import { isMixed, type MixedFacet, valuesIn } from "./mix";

/**
 * Records to be counted for some of the menus: a relation of `id`, `owner_id` and `mix` (`mix.ts`), each record once.
 * The first set is what was found; every other one leaves out the choice of the menu it is for.
 */
export type CountedSet = { rows: SQL; facets: Facet[] };
export type CountRow = { part: string; value: string; count: number };

const memberships = {
  topic: { table: "insight_topics", key: "topic_id", names: "topics" },
  team: { table: "insight_audience", key: "team_id", names: "teams" },
} as const;

/** Selects that together count all menus, to be put one below the other. */
export const selectCounts = (sets: CountedSet[]): SQL[] =>
  sets.flatMap(({ rows, facets: counted }, place) => [
    ...(place === 0 || counted.some(isMixed) ? [countMix(rows, place)] : []),
    ...counted.filter((facet) => !isMixed(facet)).map((facet) => countMembers(rows, facet)),
  ]);

const countMix = (rows: SQL, place: number) =>
  sql`select ${`mix ${place}`}::text as part, mix::text as value, count(*)::int as count from ${rows} s group by mix`;

function countMembers(rows: SQL, facet: Facet) {
  if (facet === "owner")
    return sql`select 'owner', owner_id::text, count(*)::int from ${rows} s group by owner_id`;
  const { table, key, names } = memberships[facet as keyof typeof memberships];
  const id = sql.identifier(key);
  return sql`select ${facet}::text, n.slug, c.count from (
      select h.${id}, count(*)::int as count from ${rows} s
      join ${sql.identifier(table)} h on h.insight_id = s.id group by h.${id}) c
    join ${sql.identifier(names)} n on n.id = c.${id}`;
}

/** What the selects above say, by menu; `found` is how many records the first set holds. */
export function readCounts(rows: CountRow[], sets: CountedSet[]) {
  const counts = Object.fromEntries(facets.map((facet) => [facet, []])) as unknown as EngineAnswer["counts"];
  let found = 0;
  for (const { part, value, count } of rows)
    if (!part.startsWith("mix ")) counts[part as Facet]?.push({ value, count });
  for (const [place, { facets: counted }] of sets.entries()) {
    const mixes = rows.filter(({ part }) => part === `mix ${place}`);
    if (place === 0) found = mixes.reduce((sum, { count }) => sum + count, 0);
    for (const facet of counted.filter(isMixed)) counts[facet].push(...sumByValue(facet, mixes));
  }
  return { found, counts };
}

function sumByValue(facet: MixedFacet, mixes: CountRow[]) {
  const sums = new Map<string, number>();
  for (const { value: mix, count } of mixes)
    for (const value of valuesIn(facet, Number(mix))) sums.set(value, (sums.get(value) ?? 0) + count);
  return [...sums].map(([value, count]) => ({ value, count }));
}
