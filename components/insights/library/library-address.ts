import { libraryAddress } from "@/components/search/page-search";
import { type Facet, facets, type SearchQuery } from "@/domain/search/search-query";

/** One value that somebody chose in a menu. */
export type Choice = { facet: Facet; value: string };

/** What the library shows when nothing is asked. */
export const wholeLibrary: SearchQuery = {
  q: "",
  topic: [],
  team: [],
  certainty: [],
  kind: [],
  freshness: undefined,
  path: [],
  owner: [],
  status: "published",
  page: 1,
  after: undefined,
};

/** The library as it is asked by a query; what is usual is left out of the address. */
export function addressOfQuery(query: Partial<SearchQuery>) {
  const { q, page, after } = { ...wholeLibrary, ...query };
  return libraryAddress(q, {
    ...chosenFields(query),
    page: page > 1 ? String(page) : "",
    after: after ?? "",
  });
}

/** The same page with every value of one menu listed. */
export function wholeMenuAddress(query: SearchQuery, facet: Facet) {
  const address = addressOfQuery(query);
  return `${address}${address.includes("?") ? "&" : "?"}menu=${facet}`;
}

/** The chosen filters as a form sends them beside the words. */
export function chosenFields(query: Partial<SearchQuery>): Record<string, string> {
  const narrowed = facets.map((facet) => [facet, valuesOf(query, facet).join(",")]);
  return Object.fromEntries(narrowed.filter(([, value]) => value));
}

/** What is chosen in one menu; the published ones are shown without being chosen. */
export function valuesOf(query: Partial<SearchQuery>, facet: Facet): string[] {
  const given = query[facet];
  if (facet === "status" && given === wholeLibrary.status) return [];
  return given === undefined ? [] : [given].flat();
}

export const choicesOf = (query: SearchQuery): Choice[] =>
  facets.flatMap((facet) => valuesOf(query, facet).map((value) => ({ facet, value })));

/** The same question with a value chosen, or no longer; from its first page. */
export function toggled(query: SearchQuery, { facet, value }: Choice): SearchQuery {
  const rest = { ...query, page: 1, after: undefined };
  const values = valuesOf(query, facet);
  const isChosen = values.includes(value);
  if (facet === "status" || facet === "freshness")
    return { ...rest, [facet]: isChosen ? wholeLibrary[facet] : value };
  return { ...rest, [facet]: isChosen ? values.filter((one) => one !== value) : [...values, value] };
}

/** The same question without the choice of one menu, or of any. */
export function cleared(query: SearchQuery, facet?: Facet): SearchQuery {
  if (!facet) return { ...wholeLibrary, q: query.q };
  return { ...query, [facet]: wholeLibrary[facet], page: 1, after: undefined };
}
