import { type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { insights } from "@/db/schema/insights";
import { evidenceKinds } from "../../evidence/evidence-input";
import { certaintyValues, type Facet, freshnesses, searchStatuses } from "../search-query";
import { confirmedSince, isDue, type Moments } from "./conditions";

/** Menus whose few values are known beforehand: one number says where a record stands in all four. */
export const mixedFacets = ["status", "certainty", "kind", "freshness"] as const;
export type MixedFacet = (typeof mixedFacets)[number];
export const isMixed = (facet: Facet): facet is MixedFacet => mixedFacets.some((mixed) => mixed === facet);

const shifts = { status: 0, certainty: 2, freshness: 5, kind: 8 };
const raw = (value: string | number) => sql.raw(String(value));
/** The operators for bits bind alike in SQL: every part stands in its own parentheses. */
const shifted = (part: SQL, bits: number) => sql`((${part}) << ${raw(bits)})`;
const bit = (condition: SQL, place: number) => shifted(sql`(${condition})::int`, place);

/** Which of the values a column holds, by its place in the list; null stands for `none`. */
const placeOf = (column: AnyPgColumn, values: readonly string[]) =>
  sql`case ${column} ${sql.join(
    values.map((value, place) => sql`when ${raw(`'${value}'`)} then ${raw(place)}`),
    sql` `,
  )} else ${raw(values.indexOf("none"))} end`;

/** Counting by this number once takes less than counting by each of its parts. */
export function mixOf({ quarter, year, today }: Moments): SQL<number> {
  const freshness = [
    bit(confirmedSince(quarter), 0),
    bit(confirmedSince(year), 1),
    bit(sql`coalesce(${isDue(today)}, false)`, 2),
  ];
  const parts = [
    sql`(${placeOf(insights.status, searchStatuses)})`,
    shifted(placeOf(insights.certainty, certaintyValues), shifts.certainty),
    shifted(sql.join(freshness, sql` | `), shifts.freshness),
    shifted(sql`${insights.evidenceKinds}::int`, shifts.kind),
  ];
  return sql<number>`(${sql.join(parts, sql` | `)})`;
}

/** Menus that are counted together, so that few rows say it all: there are many ways to combine kinds of evidence. */
const together: MixedFacet[][] = [["status", "certainty", "freshness"], ["kind"]];
const widths = { status: 2, certainty: 3, freshness: 3, kind: evidenceKinds.length };

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
