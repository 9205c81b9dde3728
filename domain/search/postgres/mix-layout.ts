import { type SQL, sql } from "drizzle-orm";
import { searchFacts } from "@/db/schema/search";
import { evidenceKinds } from "../../evidence/evidence-input";
import { kindBits } from "../../evidence/kind-bits";
import { certaintyValues, searchStatuses } from "../search-query";

/** Where in the number each menu has its bits. The database writes them: `search_mix` in its migration. */
export const shifts = { status: 0, certainty: 2, freshness: 5, kind: 8 };
export const widths = { status: 2, certainty: 3, freshness: 3, kind: evidenceKinds.length };

/** Of the three of freshness the one that says that it needs review: it depends on no day, and is kept as the others are. */
export const reviewBit = shifts.freshness + 2;

const raw = (value: string | number) => sql.raw(String(value));

/** Whether a record stands under one of these values. */
export function isOneOf(facet: "status" | "certainty" | "kind", values: readonly string[]): SQL {
  if (facet === "kind") return sql`(${searchFacts.mix} & ${raw(kindBits(values) << shifts.kind)}) <> 0`;
  const known: readonly string[] = facet === "status" ? searchStatuses : certaintyValues;
  const places = values.map((value) => known.indexOf(value)).join(", ");
  const mask = (1 << widths[facet]) - 1;
  // The database keeps statistics of exactly these expressions.
  return sql`((${searchFacts.mix} >> ${raw(shifts[facet])}) & ${raw(mask)}) in (${raw(places)})`;
}
