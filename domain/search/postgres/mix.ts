import { type SQL, sql } from "drizzle-orm";
import { searchFacts } from "@/db/schema/search";
import { evidenceKinds } from "../../evidence/evidence-input";
import { certaintyValues, type Facet, freshnesses, searchStatuses } from "../search-query";
import { confirmedSince, type Moments } from "./freshness";
import { shifts, widths } from "./mix-layout";

/**
 * Menus whose few values are known beforehand: one number says where a record stands in all four. All but how long ago it
 * was confirmed, which depends on the day, is kept in `search_facts` by the function `search_mix` in the database.
 */
export const mixedFacets = ["status", "certainty", "kind", "freshness"] as const;
export type MixedFacet = (typeof mixedFacets)[number];
export const isMixed = (facet: Facet): facet is MixedFacet => mixedFacets.some((mixed) => mixed === facet);

const bit = (condition: SQL, place: number) =>
  sql`((${condition})::int << ${sql.raw(String(shifts.freshness + place))})`;

/** Counting by this number once takes less than counting by each of its parts. */
export const mixOf = ({ quarter, year }: Moments): SQL<number> =>
  sql<number>`(${searchFacts.mix} | ${bit(confirmedSince(quarter), 0)} | ${bit(confirmedSince(year), 1)})`;

/** Menus that are counted together, so that few rows say it all: there are many ways to combine kinds of evidence. */
const together: MixedFacet[][] = [["status", "certainty", "freshness"], ["kind"]];

/** The parts of the number to count by, for some of the menus: each as the bits that matter. */
export function masksFor(counted: readonly Facet[]) {
  return together
    .map((group) => group.filter((facet) => counted.includes(facet)))
    .filter((group) => group.length > 0)
    .map((group) => ({ facets: group, bits: group.reduce((bits, facet) => bits | bitsOf(facet), 0) }));
}

const bitsOf = (facet: MixedFacet) => ((1 << widths[facet]) - 1) << shifts[facet];

/** The values of one menu that a record with this number stands under. */
export function valuesIn(facet: MixedFacet, mix: number): string[] {
  if (facet === "status") return pick(searchStatuses, mix & 3);
  if (facet === "certainty") return pick(certaintyValues, (mix >> shifts.certainty) & 7);
  if (facet === "kind") return evidenceKinds.filter((_, place) => (mix >> shifts.kind) & (1 << place));
  const [isQuarter, isYear, due] = [0, 1, 2].map((bit) => ((mix >> shifts.freshness) & (1 << bit)) !== 0);
  const stands = { quarter: isQuarter, year: isYear, older: !isYear, due };
  return freshnesses.filter((value) => stands[value]);
}

const pick = (values: readonly string[], place: number) => values.slice(place, place + 1);
