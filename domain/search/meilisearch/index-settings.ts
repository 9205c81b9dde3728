import { createHash } from "node:crypto";
import type { Settings } from "meilisearch";
import { documentVersion } from "./documents";

export const primaryKey = "id";

const withFeatures = (attributePatterns: string[], comparison: boolean) => ({
  attributePatterns,
  features: { facetSearch: false, filter: { equality: true, comparison } },
});

/**
 * How Meilisearch is to keep our documents. Words reach it ready to be compared, and misspelt ones already corrected: what
 * it would do itself to languages, beginnings and slips is switched off.
 */
export const settings: Settings = {
  searchableAttributes: ["statement", "above", "body"],
  displayedAttributes: ["id", "hash"],
  filterableAttributes: [
    withFeatures([primaryKey, "terms", "status", "certainty", "kinds", "topics", "audience", "owner"], false),
    withFeatures(["needsReview"], false),
    withFeatures(["visibility", "writers", "reviewers", "people", "teams"], false),
    withFeatures(["confirmedAt"], true),
  ],
  sortableAttributes: [],
  rankingRules: ["words", "attribute", "proximity", "exactness", "certaintyRank:desc", "revisedAt:desc"],
  stopWords: [],
  synonyms: {},
  typoTolerance: { enabled: false },
  prefixSearch: "disabled",
  facetSearch: false,
  proximityPrecision: "byWord",
  localizedAttributes: [{ attributePatterns: ["*"], locales: ["eng"] }],
  /** A menu shows the fullest; every owner of a large library has a value. */
  faceting: { maxValuesPerFacet: 5000, sortFacetValuesBy: { "*": "count" } },
  /** Totals are true ones. */
  pagination: { maxTotalHits: 10_000_000 },
  searchCutoffMs: 500,
};

/** Of these settings and the form of documents: an index of another shape is to be built anew. */
export const shape = createHash("sha256")
  .update(JSON.stringify({ settings, primaryKey, documentVersion }))
  .digest("base64url")
  .slice(0, 16);
