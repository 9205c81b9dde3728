import { lt, lte, type SQL, sql } from "drizzle-orm";
import { searchFacts } from "@/db/schema/search";
import { localDay } from "../../people/local-day";
import type { SearchQuery } from "../search-query";
import { isOneOf } from "./mix-layout";

/** From which instants on a record counts as fresh, and which day it is for whoever asks. */
export type Moments = { quarter: Date; year: Date; today: string };

export function momentsOf(now: Date, timeZone: string): Moments {
  return { quarter: monthsBefore(now, 3), year: monthsBefore(now, 12), today: localDay(now, timeZone) };
}

function monthsBefore(now: Date, months: number) {
  const moment = new Date(now);
  moment.setUTCMonth(moment.getUTCMonth() - months);
  return moment;
}

export const confirmedSince = (moment: Date) =>
  sql`${searchFacts.confirmedAt} >= ${moment.toISOString()}::timestamptz`;

export const isDue = (today: string) =>
  sql`(${isOneOf("status", ["published"])} and ${lte(searchFacts.nextReviewOn, today)})`;

export function isAsFresh(
  freshness: NonNullable<SearchQuery["freshness"]>,
  { quarter, year, today }: Moments,
): SQL {
  if (freshness === "due") return isDue(today);
  if (freshness === "older") return lt(searchFacts.confirmedAt, sql`${year.toISOString()}::timestamptz`);
  return confirmedSince(freshness === "quarter" ? quarter : year);
}
