import { type SQL, sql } from "drizzle-orm";
import { insights } from "@/db/schema/insights";
import { evidenceKinds } from "../../evidence/evidence-input";
import { certaintyValues, type Facet, freshnesses, searchStatuses } from "../search-query";
import { confirmedSince, isDue, type Moments } from "./conditions";

/** Menus whose few values are known beforehand: one number says where a record stands in all four. */
export const mixedFacets = ["status", "certainty", "kind", "freshness"] as const;
export type MixedFacet = (typeof mixedFacets)[number];
export const isMixed = (facet: Facet): facet is MixedFacet => mixedFacets.some((mixed) => mixed === facet);

const shifts = { certainty: 2, freshness: 5, kind: 8 };
const places = (values: readonly string[], column: SQL) =>
  sql`case ${column} ${sql.join(
    values.map((value, place) => sql`when ${sql.raw(`'${value}'`)} then ${sql.raw(String(place))}`),
    sql` `,
  )} else ${sql.raw(String(values.indexOf("none")))} end`;

/** Counting by this number once takes less than counting by each of its parts. */
export function mixOf({ quarter, year, today }: Moments): SQL<number> {
  const freshness = sql`${confirmedSince(quarter)}::int | ${confirmedSince(year)}::int << 1 | ${isDue(today)}::int << 2`;
  return sql<number>`(${places(searchStatuses, sql`${insights.status}`)}
    | ${places(certaintyValues, sql`${insights.certainty}`)} << ${sql.raw(String(shifts.certainty))}
    | coalesce(${freshness}, 0) << ${sql.raw(String(shifts.freshness))}
    | ${insights.evidenceKinds}::int << ${sql.raw(String(shifts.kind))})`;
}

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
