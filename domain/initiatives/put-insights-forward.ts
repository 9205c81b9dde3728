import { and, eq, inArray, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { initiatives, matches } from "@/db/schema/initiatives";
import { insights } from "@/db/schema/insights";
import { indexInsights } from "../search/index-insights";
import { isLive } from "./initiative-policy";
import type { Matcher } from "./matcher";
import { lookUpEach, recordOccasions } from "./record-occasion";
import { publishedName } from "./write-matches";

/**
 * Asks which live initiatives records bear on that were published, revised, or left or came back into use: those on
 * which one bears anew come up for it, once for each record, and where it stood before what is known is looked up again.
 */
export async function putInsightsForward(
  { insightIds }: { insightIds: string[] },
  now: Date,
  { findInitiativesFor }: Pick<Matcher, "findInitiativesFor">,
) {
  if (!(await isAnyLive())) return;
  const inUse = await listInUse(insightIds);
  // The search index is what they are found by, and its own job may be still to come.
  await indexInsights(inUse);
  for (const insightId of insightIds) {
    const found = inUse.includes(insightId) ? await findInitiativesFor(insightId, now) : [];
    const foundIds = found.flatMap(({ initiativeId, match }) => (match.isStrong ? [initiativeId] : []));
    await bringUp(insightId, foundIds, now);
  }
}

async function isAnyLive() {
  return (await db.select({ id: initiatives.id }).from(initiatives).where(isLive).limit(1)).length > 0;
}

async function listInUse(insightIds: string[]) {
  const rows = await db
    .select({ id: insights.id })
    .from(insights)
    .where(
      and(inArray(insights.id, insightIds), eq(insights.status, "published"), isNull(insights.trashedAt)),
    );
  return rows.map(({ id }) => id);
}

async function bringUp(insightId: string, foundIds: string[], now: Date) {
  await db.transaction(async (tx) => {
    const standing = await tx
      .select({
        initiativeId: matches.initiativeId,
        state: matches.state,
        firstOccasionId: matches.firstOccasionId,
      })
      .from(matches)
      .innerJoin(initiatives, eq(initiatives.id, matches.initiativeId))
      .where(and(eq(matches.insightId, insightId), isLive));
    const knownIds = standing.flatMap(({ initiativeId, state, firstOccasionId }) =>
      state !== "suggested" || firstOccasionId ? [initiativeId] : [],
    );
    const anew = foundIds.filter((id) => !knownIds.includes(id)).sort();
    const occasion = { kind: "published" as const, name: publishedName(insightId) };
    await recordOccasions(
      tx,
      anew.map((initiativeId) => ({ initiativeId, ...occasion })),
      now,
    );
    await lookUpEach(tx, [...foundIds, ...standing.map(({ initiativeId }) => initiativeId)]);
  });
}
