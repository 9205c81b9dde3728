import { and, inArray, isNotNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { memory } from "@/db/schema/memory";
import type { PersonActor } from "../actor";
import { recallInSql } from "../memory/recall-in-sql";
import { localDay } from "../people/local-day";
import type { GroupRecall } from "./remembered-query";

/** What fewer remember would say too much about each of them. */
const fewest = 5;

/**
 * How much of each insight these people remember on average today, who never met it not at all: only of insights that at
 * least five of them met, since who met it is known and a figure of fewer would speak of one. For people on something that
 * the actor may see, and insights that they were shown.
 */
export async function listGroupRecall(
  actor: PersonActor,
  { personIds, insightIds }: { personIds: string[]; insightIds: string[] },
  now: Date,
): Promise<GroupRecall> {
  if (personIds.length < fewest || insightIds.length === 0) return {};
  const today = localDay(now, actor.timeZone);
  const rows = await db
    .select({
      insightId: memory.insightId,
      met: sql<number>`count(*)::int`,
      recall: sql<number>`sum(${recallInSql(today)})`,
    })
    .from(memory)
    .where(
      and(
        inArray(memory.personId, personIds),
        inArray(memory.insightId, insightIds),
        isNotNull(memory.stability),
      ),
    )
    .groupBy(memory.insightId)
    .having(sql`count(*) >= ${fewest}`);
  return Object.fromEntries(
    rows.map(({ insightId, met, recall }) => [insightId, { met, recall: recall / personIds.length }]),
  );
}
