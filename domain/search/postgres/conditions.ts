import { eq, inArray, isNull, lt, lte, or, type SQL, sql } from "drizzle-orm";
import { insights } from "@/db/schema/insights";
import { kindBits } from "../../evidence/kind-bits";
import { localDay } from "../../people/local-day";
import type { Facet, SearchQuery } from "../search-query";

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

export type Conditions = Partial<Record<Facet, SQL>>;

/** What was chosen in each menu, as conditions on `insights` as it stands now; menus without a choice have none. */
export function conditionsOf(query: SearchQuery, moments: Moments): Conditions {
  return present({
    topic: query.topic.length > 0 ? hasTopic(query.topic) : undefined,
    team: query.team.length > 0 ? mustBeKnownBy(query.team) : undefined,
    certainty: query.certainty.length > 0 ? isAsCertain(query.certainty) : undefined,
    kind:
      query.kind.length > 0
        ? sql`(${insights.evidenceKinds}::int & ${kindBits(query.kind)}::int) <> 0`
        : undefined,
    freshness: query.freshness && isAsFresh(query.freshness, moments),
    owner: query.owner.length > 0 ? inArray(insights.ownerId, query.owner) : undefined,
    status: eq(insights.status, query.status),
  });
}

const present = (conditions: Record<Facet, SQL | undefined>) =>
  Object.fromEntries(Object.entries(conditions).filter(([, condition]) => condition)) as Conditions;

/** The words of an address that led to a topic before it was merged lead to the one it became. */
const hasTopic = (slugs: string[]) => sql`exists (
  select 1 from insight_topics it where it.insight_id = ${insights.id} and it.topic_id in (
    select coalesce(t.merged_into_id, t.id) from topics t where ${inArray(sql`t.slug`, slugs)}))`;

const mustBeKnownBy = (slugs: string[]) => sql`exists (
  select 1 from insight_audience ia join teams t on t.id = ia.team_id
  where ia.insight_id = ${insights.id} and ${inArray(sql`t.slug`, slugs)})`;

function isAsCertain(values: string[]) {
  const rated = values.filter((value) => value !== "none");
  return (
    or(
      rated.length > 0 ? inArray(sql`${insights.certainty}`, rated) : undefined,
      values.includes("none") ? isNull(insights.certainty) : undefined,
    ) ?? sql`false`
  );
}

/** The latest publishing or check that it is still true; drafts count from when they were begun. */
const confirmedAt = sql`coalesce(greatest(${insights.revisedAt}, ${insights.verifiedAt}), ${insights.createdAt})`;

export const confirmedSince = (moment: Date) => sql`${confirmedAt} >= ${moment.toISOString()}::timestamptz`;

export const isDue = (today: string) =>
  sql`(${insights.status} = 'published' and ${lte(insights.nextReviewOn, today)})`;

function isAsFresh(freshness: NonNullable<SearchQuery["freshness"]>, { quarter, year, today }: Moments) {
  if (freshness === "due") return isDue(today);
  if (freshness === "older") return lt(confirmedAt, sql`${year.toISOString()}::timestamptz`);
  return confirmedSince(freshness === "quarter" ? quarter : year);
}
