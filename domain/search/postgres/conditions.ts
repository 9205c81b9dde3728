import { inArray, type SQL, sql } from "drizzle-orm";
import { searchFacts } from "@/db/schema/search";
import { onPaths } from "../on-paths";
import type { Facet, SearchQuery } from "../search-query";
import { isAsFresh, type Moments } from "./freshness";
import { isOneOf } from "./mix-layout";

export type Conditions = Partial<Record<Facet, SQL>>;

/** What was chosen in each menu, as conditions on `search_facts`; menus without a choice have none. */
export function conditionsOf(query: SearchQuery, moments: Moments): Conditions {
  return present({
    topic: query.topic.length > 0 ? hasTopic(query.topic) : undefined,
    team: query.team.length > 0 ? mustBeKnownBy(query.team) : undefined,
    certainty: query.certainty.length > 0 ? isOneOf("certainty", query.certainty) : undefined,
    kind: query.kind.length > 0 ? isOneOf("kind", query.kind) : undefined,
    freshness: query.freshness && isAsFresh(query.freshness, moments),
    path: query.path.length > 0 ? standsOn(query.path) : undefined,
    owner: query.owner.length > 0 ? inArray(searchFacts.ownerId, query.owner) : undefined,
    status: isOneOf("status", [query.status]),
  });
}

const present = (conditions: Record<Facet, SQL | undefined>) =>
  Object.fromEntries(Object.entries(conditions).filter(([, condition]) => condition)) as Conditions;

/** The words of an address that led to a topic before it was merged lead to the one it became. */
const hasTopic = (slugs: string[]) => sql`${searchFacts.insightId} in (
  select it.insight_id from insight_topics it where it.topic_id in (
    select coalesce(t.merged_into_id, t.id) from topics t where ${inArray(sql`t.slug`, slugs)}))`;

const mustBeKnownBy = (slugs: string[]) => sql`${searchFacts.insightId} in (
  select ia.insight_id from insight_audience ia join teams t on t.id = ia.team_id
  where ${inArray(sql`t.slug`, slugs)})`;

const standsOn = (keys: string[]) =>
  sql`${searchFacts.insightId} in (select o.insight_id from ${onPaths(keys)} o)`;
