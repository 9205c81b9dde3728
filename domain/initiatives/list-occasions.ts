import { and, asc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { matches, occasions } from "@/db/schema/initiatives";
import { insights } from "@/db/schema/insights";
import { people } from "@/db/schema/people";
import type { PersonActor } from "../actor";
import { listedFor } from "../insights/insight-policy";
import { localDay } from "../people/local-day";
import type { OccasionListed } from "./known-query";

/**
 * Every time an initiative came up, the first one first, with how much came up then that this person may see; without
 * those at which a record was published that they may not see.
 */
export async function listOccasions(
  actor: PersonActor,
  initiativeId: string,
  now: Date,
): Promise<OccasionListed[]> {
  const rows = await db
    .select({
      ...{ id: occasions.id, kind: occasions.kind, note: occasions.note, at: occasions.at, by: people.name },
      found: sql<number>`(
        select count(*)::int from ${matches} join ${insights} on ${insights.id} = ${matches.insightId}
        where ${matches.firstOccasionId} = ${occasions.id} and ${insights.status} = 'published'
          and (${matches.state} <> 'suggested' or (${matches.isStrong} and ${matches.isFound}))
          and ${listedFor(actor, now)})`,
      waits: sql<boolean>`${occasions.matchedAt} is null`,
    })
    .from(occasions)
    .leftJoin(people, eq(people.id, occasions.personId))
    .where(and(eq(occasions.initiativeId, initiativeId), isTheirsToKnow(actor, now)))
    .orderBy(asc(occasions.at), asc(occasions.id));
  return rows.map((row) => ({ ...row, day: localDay(row.at, actor.timeZone) }));
}

const isTheirsToKnow = (actor: PersonActor, now: Date) => sql`(${occasions.kind} <> 'published' or exists (
  select from ${insights}
  where ${insights.id} = case when ${occasions.kind} = 'published' then split_part(${occasions.name}, ':', 2)::uuid end
    and ${listedFor(actor, now)}))`;
