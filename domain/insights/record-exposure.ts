import { and, eq, ne, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { exposures, insights } from "@/db/schema/insights";
import type { PersonActor } from "../actor";
import { localDay } from "../people/local-day";
import { listedFor } from "./insight-policy";

type Exposure = { key: string; channel: typeof exposures.$inferInsert.channel };

/**
 * Counts that a person saw a record: once for a channel and local day, however often it is said. Drafts, and records
 * that are not theirs to see, are passed over in silence, so that nothing is learned from the answer.
 */
export async function recordExposure(actor: PersonActor, { key, channel }: Exposure, now: Date) {
  const which: (SQL | undefined)[] = [
    eq(insights.key, key),
    ne(insights.status, "draft"),
    listedFor(actor, now),
  ];
  const [found] = await db
    .select({ insightId: insights.id, revisionId: insights.publishedRevisionId })
    .from(insights)
    .where(and(...which));
  if (!found) return;
  const day = localDay(now, actor.timeZone);
  await db
    .insert(exposures)
    .values({ ...found, personId: actor.id, channel, day, firstAt: now })
    .onConflictDoNothing();
}
