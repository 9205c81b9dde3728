import type { EngineAnswer } from "../search-engine";
import { type Facet, facets, freshnesses } from "../search-query";
import type { Answered, Asked } from "./ask-meilisearch";
import { type Filter, isIn } from "./filter-text";
import { type Choices, isAsFresh, type ToChooseBy } from "./filters";
import type { Standing } from "./find-names";

type Counts = EngineAnswer["counts"];
type Counted = Exclude<Facet, "freshness" | "path">;

/** Fields that hold the values of a menu. */
const fields: Record<Counted, string> = {
  ...{ topic: "topics", team: "audience", certainty: "certainty" },
  ...{ kind: "kinds", owner: "owner", status: "status" },
};
const counted = facets.filter((facet): facet is Counted => facet in fields);

/** A question whose answer only counts, and what it says about the menus. */
type Counting = { asked: Asked; read: (answered: Answered) => Partial<Counts> };

/** The filters that remain when one menu's own choice is left out. */
export const leaving = (choices: Choices, left?: Facet): Filter[] =>
  Object.entries(choices).flatMap(([facet, choice]) => (facet === left ? [] : [choice]));

/**
 * What to ask to know what each menu would leave. The first counts what was found, and all menus without a choice; every
 * other leaves out the choice of the menu it is for.
 */
export function countings(
  base: Omit<Asked, "hitsPerPage">,
  choices: Choices,
  { standing, moments }: Pick<ToChooseBy, "standing" | "moments">,
): Counting[] {
  const count = (left: Facet | undefined, counts: Counted[]): Counting => ({
    asked: {
      ...base,
      ...{ filter: [...base.filter, ...leaving(choices, left)], hitsPerPage: 0 },
      ...(counts.length > 0 && { facets: counts.map((facet) => fields[facet]) }),
    },
    read: (answered) => Object.fromEntries(counts.map((facet) => [facet, valuesIn(answered, fields[facet])])),
  });
  const free = counted.filter((facet) => !(facet in choices));
  const chosen = counted.filter((facet) => facet in choices);
  return [
    count(undefined, free),
    ...chosen.map((facet) => count(facet, [facet])),
    ...freshnesses.map((freshness): Counting => {
      const filter = [...base.filter, ...leaving(choices, "freshness"), isAsFresh(freshness, moments)];
      return {
        asked: { ...base, filter, hitsPerPage: 0 },
        read: ({ totalHits }) => ({ freshness: [{ value: freshness, count: totalHits }] }),
      };
    }),
    ...(standing.length > 0 ? [countPaths(base, choices, standing)] : []),
  ];
}

/** Few records stand on a path: those that were found are listed, and counted here. */
function countPaths(base: Omit<Asked, "hitsPerPage">, choices: Choices, standing: Standing[]): Counting {
  const listed = [...new Set(standing.map(({ insightId }) => insightId))];
  const filter = [...base.filter, ...leaving(choices, "path"), isIn("id", listed)];
  return {
    asked: { ...base, filter, hitsPerPage: listed.length },
    read: ({ hits }) => {
      const found = new Set(hits.map(({ id }) => id));
      const counts = new Map<string, number>();
      for (const { key, insightId } of standing)
        if (found.has(insightId)) counts.set(key, (counts.get(key) ?? 0) + 1);
      return { path: [...counts].map(([value, count]) => ({ value, count })) };
    },
  };
}

const valuesIn = ({ facetDistribution }: Answered, field: string) =>
  Object.entries(facetDistribution?.[field] ?? {}).map(([value, count]) => ({ value, count }));

/** The menus, from the answers to all of them. */
export function readCounts(asked: Counting[], answers: Answered[]): Counts {
  const counts = Object.fromEntries(facets.map((facet) => [facet, []])) as unknown as Counts;
  for (const [place, { read }] of asked.entries()) {
    const answer = answers[place];
    if (!answer) throw new Error("A question was not answered.");
    for (const [facet, values] of Object.entries(read(answer)))
      counts[facet as Facet].push(...values.filter(({ count }) => count > 0));
  }
  return counts;
}
