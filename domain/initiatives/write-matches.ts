import { and, eq, ne, notInArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { matches } from "@/db/schema/initiatives";
import type { FoundMatch } from "./match-query";
import type { Asked } from "./read-asked";

/**
 * Writes what was found in the place of what was found before; answers which of it is put before people for the first
 * time. What somebody accepted, dismissed, added or used stays whether it was found or not. The caller locked the
 * initiative.
 */
export async function writeMatches(tx: Transaction, asked: Asked, found: FoundMatch[], now: Date) {
  await forgetOthers(
    tx,
    asked.id,
    found.map(({ insightId }) => insightId),
  );
  if (found.length === 0) return [];
  const isNew = newTo(asked);
  const occasionOf = occasionsOf(asked);
  const rows = found.map(({ insightId, score, isStrong, reasons, passage, pairIds }) => ({
    ...{ initiativeId: asked.id, insightId, origin: "found" as const, firstAt: now },
    ...{ score, isStrong, isFound: true, reasons, passage, pairIds },
    firstOccasionId: isStrong && isNew(insightId) ? occasionOf(insightId) : null,
  }));
  await tx
    .insert(matches)
    .values(rows)
    .onConflictDoUpdate({ target: [matches.initiativeId, matches.insightId], set: asFoundNow });
  return found.flatMap(({ insightId, isStrong }) => (isStrong && isNew(insightId) ? [insightId] : []));
}

/** The occasion and the moment are those at which it first stood above the line. */
const asFoundNow = {
  score: sql`excluded.score`,
  isStrong: sql`excluded.is_strong`,
  isFound: sql`true`,
  reasons: sql`excluded.reasons`,
  passage: sql`excluded.passage`,
  pairIds: sql`excluded.pair_ids`,
  firstOccasionId: sql`coalesce(${matches.firstOccasionId}, excluded.first_occasion_id)`,
  firstAt: sql`case when ${matches.firstOccasionId} is null and excluded.first_occasion_id is not null
    then excluded.first_at else ${matches.firstAt} end`,
};

function newTo({ shownIds, acceptedIds, dismissedIds }: Asked) {
  const known = new Set([...shownIds, ...acceptedIds, ...dismissedIds]);
  return (insightId: string) => !known.has(insightId);
}

/** A record that was published just now comes up for that; all others at the first occasion that waits. */
function occasionsOf({ waiting, latestOccasionId }: Asked) {
  const byName = new Map(waiting.map(({ id, name }) => [name, id]));
  const first = waiting.find(({ name }) => !name.startsWith("published:")) ?? waiting[0];
  return (insightId: string) => byName.get(publishedName(insightId)) ?? first?.id ?? latestOccasionId;
}

/** What the occasion is called at which a record came up because it was published or revised. */
export const publishedName = (insightId: string) => `published:${insightId}`;

async function forgetOthers(tx: Transaction, initiativeId: string, foundIds: string[]) {
  const others = and(eq(matches.initiativeId, initiativeId), notInArray(matches.insightId, foundIds));
  await tx
    .delete(matches)
    .where(
      and(others, eq(matches.state, "suggested"), eq(matches.origin, "found"), eq(matches.isUsed, false)),
    );
  // What is set aside was not looked for: taken back, it stands as it stood before.
  await tx
    .update(matches)
    .set({ isFound: false })
    .where(and(others, eq(matches.isFound, true), ne(matches.state, "dismissed")));
}
