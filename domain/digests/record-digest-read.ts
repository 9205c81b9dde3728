import { and, inArray, ne } from "drizzle-orm";
import { db } from "@/db/client";
import { exposures, insights } from "@/db/schema/insights";
import type { PersonActor } from "../actor";
import { listedFor } from "../insights/insight-policy";
import { localDay } from "../people/local-day";
import { findDigest } from "./find-digest";
import { recordsIn } from "./still-theirs";

/**
 * Counts that a person saw the records of their digest on the web: each once a local day, however often it is said. That a
 * mail was opened is never counted.
 */
export async function recordDigestRead(actor: PersonActor, { week }: { week: string }, now: Date) {
  const content = await findDigest(actor, week, now);
  const ids = content ? recordsIn(content) : [];
  if (ids.length === 0) return;
  const shown = await db
    .select({ insightId: insights.id, revisionId: insights.publishedRevisionId })
    .from(insights)
    .where(and(inArray(insights.id, ids), ne(insights.status, "draft"), listedFor(actor, now)));
  const seen = {
    personId: actor.id,
    channel: "digest",
    day: localDay(now, actor.timeZone),
    firstAt: now,
  } as const;
  if (shown.length === 0) return;
  await db
    .insert(exposures)
    .values(shown.map((one) => ({ ...one, ...seen })))
    .onConflictDoNothing();
}
