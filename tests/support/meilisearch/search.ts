import { readFilter, type StoredDocument } from "./filter";
import { onlyFields, refuse } from "./refuse";
import type { StoredIndex } from "./stored-index";

const known = [
  ...["q", "vector", "offset", "limit", "page", "hitsPerPage", "attributesToRetrieve", "retrieveVectors"],
  ...["attributesToCrop", "cropLength", "attributesToHighlight", "showMatchesPosition", "showRankingScore"],
  ...[
    "showRankingScoreDetails",
    "filter",
    "sort",
    "distinct",
    "facets",
    "highlightPreTag",
    "highlightPostTag",
  ],
  ...["cropMarker", "matchingStrategy", "attributesToSearchOn", "hybrid", "rankingScoreThreshold", "locales"],
];
const strategies = ["last", "all", "frequency"];

/** What one search finds: those that hold all words and texts in quotes, in the order in which they were given. */
export function searchIndex(index: StoredIndex, given: unknown, more: string[] = []) {
  const body = onlyFields(given, [...known, ...more]);
  const strategy = body.matchingStrategy ?? "last";
  if (!strategies.includes(String(strategy)))
    throw refuse(400, "invalid_search_matching_strategy", `Unknown value \`${strategy}\``);
  for (const name of ["offset", "limit", "page", "hitsPerPage"])
    if (body[name] !== undefined && !Number.isInteger(body[name]))
      throw refuse(400, `invalid_search_${name}`, `Invalid value type at \`.${name}\``);
  for (const name of (body.attributesToSearchOn ?? []) as string[])
    if (!index.searchable.includes(name) && !index.searchable.includes("*"))
      throw refuse(400, "invalid_search_attributes_to_search_on", `Attribute \`${name}\` is not searchable.`);
  const passes = readFilter(body.filter, index.filterable, "invalid_search_filter");
  const meets = wordsOf(String(body.q ?? ""), (body.attributesToSearchOn as string[]) ?? index.searchable);
  const found = [...index.documents.values()].filter((document) => passes(document) && meets(document));
  return {
    ...pageOf(found, body),
    ...facetsOf(found, body, index),
    query: body.q ?? "",
    processingTimeMs: 1,
  };
}

function pageOf(found: StoredDocument[], body: Record<string, unknown>) {
  const wanted = body.attributesToRetrieve as string[] | undefined;
  const shown = (document: StoredDocument) =>
    wanted && !wanted.includes("*")
      ? Object.fromEntries(Object.entries(document).filter(([name]) => wanted.includes(name)))
      : document;
  if (body.page !== undefined || body.hitsPerPage !== undefined) {
    const [page, hitsPerPage] = [Number(body.page ?? 1), Number(body.hitsPerPage ?? 20)];
    const hits = found.slice((page - 1) * hitsPerPage, page * hitsPerPage).map(shown);
    const totalPages = hitsPerPage === 0 ? 0 : Math.ceil(found.length / hitsPerPage);
    return { hits, page, hitsPerPage, totalPages, totalHits: found.length };
  }
  const [offset, limit] = [Number(body.offset ?? 0), Number(body.limit ?? 20)];
  const hits = found.slice(offset, offset + limit).map(shown);
  return { hits, offset, limit, estimatedTotalHits: found.length };
}

function facetsOf(found: StoredDocument[], body: Record<string, unknown>, index: StoredIndex) {
  const facets = body.facets as string[] | undefined;
  if (!facets) return {};
  const facetDistribution: Record<string, Record<string, number>> = {};
  for (const name of facets) {
    if (!index.filterable.includes(name))
      throw refuse(400, "invalid_search_facets", `Attribute \`${name}\` is not filterable.`);
    const counts: Record<string, number> = {};
    for (const document of found)
      for (const value of [document[name]].flat())
        if (value !== null && value !== undefined) counts[String(value)] = (counts[String(value)] ?? 0) + 1;
    facetDistribution[name] = counts;
  }
  return { facetDistribution, facetStats: {} };
}

function wordsOf(query: string, searchable: string[]) {
  const phrases = [...query.matchAll(/"([^"]*)"/g)].map(
    ([, words]) => ` ${(words ?? "").toLowerCase().trim()} `,
  );
  const words = query
    .replaceAll(/"[^"]*"/g, " ")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return (document: StoredDocument) => {
    const names = searchable.includes("*") ? Object.keys(document) : searchable;
    const texts = names
      .flatMap((name) => [document[name]].flat())
      .map((text) => ` ${String(text).toLowerCase()} `);
    const holds = (part: string) => texts.some((text) => text.includes(part));
    return phrases.every(holds) && words.every((word) => holds(` ${word} `));
  };
}
