import { lt, type SQL, sql } from "drizzle-orm";
import { searchFacts } from "@/db/schema/search";
import type { SearchQuery } from "../search-query";
import { reviewBit } from "./mix-layout";

/** From which instants on a record counts as fresh. */
export type Moments = { quarter: Date; year: Date };

export const momentsOf = (now: Date): Moments => ({
  quarter: monthsBefore(now, 3),
  year: monthsBefore(now, 12),
});

function monthsBefore(now: Date, months: number) {
  const moment = new Date(now);
  moment.setUTCMonth(moment.getUTCMonth() - months);
  return moment;
}

export const confirmedSince = (moment: Date) =>
  sql`${searchFacts.confirmedAt} >= ${moment.toISOString()}::timestamptz`;

/** The database keeps statistics of exactly this expression. */
export const needsReview = sql`((${searchFacts.mix} >> ${sql.raw(String(reviewBit))}) & 1) = 1`;

export function isAsFresh(freshness: NonNullable<SearchQuery["freshness"]>, { quarter, year }: Moments): SQL {
  if (freshness === "due") return needsReview;
  if (freshness === "older") return lt(searchFacts.confirmedAt, sql`${year.toISOString()}::timestamptz`);
  return confirmedSince(freshness === "quarter" ? quarter : year);
}
