import { type SQL, sql } from "drizzle-orm";
import { onPaths } from "../on-paths";
import type { EngineAnswer } from "../search-engine";
import { type Facet, facets } from "../search-query";
import { isMixed, type MixedFacet, masksFor, valuesIn } from "./mix";

/**
 * Records to be counted for some of the menus: a relation of `id`, `owner_id` and `mix` (`mix.ts`), each record once.
 * The first set is what was found; every other one leaves out the choice of the menu it is for. What belongs to the
 * records of a small set is looked up record by record, which the planner would not do where it cannot know that.
 */
export type CountedSet = { rows: SQL; facets: Facet[]; isSmall?: boolean };
export type CountRow = { part: string; value: string; count: number };

const memberships = {
  topic: { table: "insight_topics", key: "topic_id", names: "topics" },
  team: { table: "insight_audience", key: "team_id", names: "teams" },
} as const;

/** Selects that together count all menus, to be put one below the other. */
export const selectCounts = (sets: CountedSet[]): SQL[] =>
  sets.flatMap(({ rows, facets: counted, isSmall = false }, place) => [
    ...(place === 0
      ? [sql`select 'all'::text as part, ''::text as value, count(*)::int as count from ${rows} s`]
      : []),
    ...masksFor(counted).map(({ facets, bits }) => countMix(rows, facets, bits)),
    ...counted.filter((facet) => !isMixed(facet)).map((facet) => countMembers(rows, facet, isSmall)),
  ]);

const countMix = (rows: SQL, counted: Facet[], bits: number) =>
  sql`select ${`mix ${counted.join(" ")}`}::text, (mix & ${sql.raw(String(bits))})::text, count(*)::int
    from ${rows} s group by 2`;

function countMembers(rows: SQL, facet: Facet, isSmall: boolean) {
  if (facet === "owner")
    return sql`select 'owner', owner_id::text, count(*)::int from ${rows} s group by owner_id`;
  // Few records stand on a path: these are listed, whatever was found.
  if (facet === "path")
    return sql`select 'path', o.path_key, count(*)::int
      from ${onPaths()} o join ${rows} s on s.id = o.insight_id group by o.path_key`;
  const { table, key, names } = memberships[facet as keyof typeof memberships];
  const id = sql.identifier(key);
  const held = isSmall
    ? sql`${rows} s cross join lateral (
        select ${id} from ${sql.identifier(table)} where insight_id = s.id offset 0) h`
    : sql`${rows} s join ${sql.identifier(table)} h on h.insight_id = s.id`;
  return sql`select ${facet}::text, n.slug, c.count
    from (select h.${id}, count(*)::int as count from ${held} group by h.${id}) c
    join ${sql.identifier(names)} n on n.id = c.${id}`;
}

/** What the selects above say, by menu; `found` is how many records the first set holds. */
export function readCounts(rows: CountRow[]) {
  const counts = Object.fromEntries(facets.map((facet) => [facet, []])) as unknown as EngineAnswer["counts"];
  const mixes: Record<string, CountRow[]> = {};
  let found = 0;
  for (const row of rows) {
    if (row.part === "all") found = row.count;
    else if (row.part.startsWith("mix ")) mixes[row.part] = [...(mixes[row.part] ?? []), row];
    else counts[row.part as Facet]?.push({ value: row.value, count: row.count });
  }
  for (const [part, mixed] of Object.entries(mixes))
    for (const facet of part.split(" ").slice(1) as MixedFacet[])
      counts[facet].push(...sumByValue(facet, mixed));
  return { found, counts };
}

function sumByValue(facet: MixedFacet, mixed: CountRow[]) {
  const sums = new Map<string, number>();
  for (const { value: mix, count } of mixed)
    for (const value of valuesIn(facet, Number(mix))) sums.set(value, (sums.get(value) ?? 0) + count);
  return [...sums].map(([value, count]) => ({ value, count }));
}
