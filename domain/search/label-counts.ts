import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { facetWords } from "./facet-words-query";
import type { EngineAnswer } from "./search-engine";
import { type Facet, type FacetCount, facets, type SearchQuery } from "./search-query";

type Counts = Record<Facet, FacetCount[]>;
/** A menu is for choosing from; further names are found by typing them. */
const mostValues = 200;

/**
 * The menus as people read them: the fullest values first, or in the order of their scale. What is chosen stays in its
 * menu, also when nothing is left of it.
 */
export async function labelCounts(given: EngineAnswer["counts"], query: SearchQuery): Promise<Counts> {
  const counts = mapFacets((facet) => withChosen(given[facet], chosenIn(query, facet)));
  const names = await readNames(counts);
  return mapFacets((facet) => {
    const label = (value: string) => facetWords[facet]?.[value] ?? names.get(`${facet} ${value}`);
    const labelled = counts[facet].map((one) => ({
      ...one,
      label: label(one.value) ?? unnamed(facet, one.value),
    }));
    if (scales.has(facet)) return inScale(labelled, Object.keys(facetWords[facet] ?? {}));
    return cut(labelled.sort(fullestFirst), chosenIn(query, facet));
  });
}

/** Menus that are read from one end to the other. */
const scales = new Set<Facet>(["certainty", "freshness", "status"]);

/** What an old address names and nobody knows any more; it must be seen to be taken out again. */
const unnamed = (facet: Facet, value: string) => unnamedWords[facet] ?? value;
const unnamedWords: Partial<Record<Facet, string>> = {
  ...{ owner: "Somebody unknown", path: "A path that is gone" },
};

const mapFacets = <Made>(make: (facet: Facet) => Made) =>
  Object.fromEntries(facets.map((facet) => [facet, make(facet)])) as Record<Facet, Made>;

const chosenIn = (query: SearchQuery, facet: Facet): string[] => [query[facet] ?? []].flat();

const withChosen = (counted: EngineAnswer["counts"][Facet], chosen: string[]) => [
  ...counted,
  ...chosen
    .filter((value) => !counted.some((one) => one.value === value))
    .map((value) => ({ value, count: 0 })),
];

const inScale = (counts: FacetCount[], values: string[]) =>
  counts.sort((one, other) => values.indexOf(one.value) - values.indexOf(other.value));

const inAlphabet = new Intl.Collator("en");

const fullestFirst = (one: FacetCount, other: FacetCount) =>
  other.count - one.count || inAlphabet.compare(one.label, other.label);

const cut = (counts: FacetCount[], chosen: string[]) =>
  counts.filter(({ value }, place) => place < mostValues || chosen.includes(value));

/** Names of topics, teams, paths and people, by menu and value. */
async function readNames(counts: EngineAnswer["counts"]) {
  const values = (facet: Facet) =>
    sql`string_to_array(${counts[facet].map(({ value }) => value).join(",")}, ',')`;
  const rows = await db.execute<{ value: string; name: string }>(sql`
    select 'topic ' || t.slug as value, coalesce(m.name, t.name) as name
      from topics t left join topics m on m.id = t.merged_into_id where t.slug = any(${values("topic")})
    union all select 'team ' || slug, name from teams where slug = any(${values("team")})
    union all select 'path ' || key, title from paths
      where key = any(${values("path")}) and status = 'published'
    union all select 'owner ' || id, name from people where id = any(${values("owner")}::uuid[])`);
  return new Map(rows.map(({ value, name }) => [value, name]));
}
