import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { insights, insightTopics } from "@/db/schema/insights";
import { memory } from "@/db/schema/memory";
import { topics } from "@/db/schema/people";
import { keepers } from "@/db/schema/reminders";
import type { PersonActor } from "../actor";
import { recallInSql } from "../memory/recall-in-sql";
import { localDay } from "../people/local-day";
import type { RememberedPart } from "./remembered-input";
import { isInPart, isOwnMemory, isOwnToKeep, isPresent, partOf, theirs } from "./remembered-parts";
import type { RememberedCounts, RememberedTopic } from "./remembered-query";

/** How much this person has in each part, and how well they remember what they met; theirs alone to see. */
export async function countRemembered(actor: PersonActor, now: Date): Promise<RememberedCounts> {
  const today = localDay(now, actor.timeZone);
  const [row] = await db
    .select({
      remembered: sql<number>`(count(*) filter (where ${partOf.remembered}))::int`,
      entrusted: sql<number>`(count(*) filter (where ${partOf.entrusted}))::int`,
      "not-for-me": sql<number>`(count(*) filter (where ${partOf["not-for-me"]}))::int`,
      held: sql<number>`(count(*) filter (where ${partOf.remembered} and ${memory.holdsUntil} >= ${today}::date))::int`,
      recall: sql<number | null>`avg(${recallInSql(today)}) filter (where ${partOf.remembered})`,
    })
    .from(insights)
    .innerJoin(theirs(actor), sql`theirs.insight_id = ${insights.id}`)
    .leftJoin(memory, isOwnMemory(actor))
    .leftJoin(keepers, isOwnToKeep(actor))
    .where(isPresent(actor, now));
  return row ?? { remembered: 0, entrusted: 0, "not-for-me": 0, held: 0, recall: null };
}

/** The topics of one part of it, by name, to narrow it by. */
export function listRememberedTopics(
  actor: PersonActor,
  part: RememberedPart,
  now: Date,
): Promise<RememberedTopic[]> {
  return db
    .select({ slug: topics.slug, name: topics.name, insights: sql<number>`count(*)::int` })
    .from(insights)
    .innerJoin(theirs(actor), sql`theirs.insight_id = ${insights.id}`)
    .leftJoin(memory, isOwnMemory(actor))
    .leftJoin(keepers, isOwnToKeep(actor))
    .innerJoin(insightTopics, eq(insightTopics.insightId, insights.id))
    .innerJoin(topics, eq(topics.id, insightTopics.topicId))
    .where(isInPart(part, actor, now))
    .groupBy(topics.id)
    .orderBy(sql`lower(${topics.name})`);
}
