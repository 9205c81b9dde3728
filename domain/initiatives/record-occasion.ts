import { inArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { enqueueEach } from "@/db/queue";
import { initiatives, type occasionKinds, occasions } from "@/db/schema/initiatives";

export type Occasion = {
  kind: (typeof occasionKinds)[number];
  /** The same name is written once for an initiative: "created", "milestone:<day>:<name>:7". */
  name: string;
  /** In words, for the timeline. */
  note?: string;
  personId?: string | null;
};

/**
 * Writes down that an initiative came up, once for each name, and has what is known about it looked up again; says
 * whether it was new.
 */
export async function recordOccasion(
  tx: Transaction,
  initiativeId: string,
  occasion: Occasion,
  now: Date,
): Promise<boolean> {
  return (await recordOccasions(tx, [{ initiativeId, ...occasion }], now)).length > 0;
}

/** The same for several at once; answers the initiatives that came up anew. */
export async function recordOccasions(
  tx: Transaction,
  all: (Occasion & { initiativeId: string })[],
  now: Date,
): Promise<string[]> {
  if (all.length === 0) return [];
  const rows = all.map(({ note = "", personId = null, ...row }) => ({ ...row, note, personId, at: now }));
  const written = await tx
    .insert(occasions)
    .values(rows)
    .onConflictDoNothing({ target: [occasions.initiativeId, occasions.name] })
    .returning({ initiativeId: occasions.initiativeId });
  const ids = [...new Set(written.map(({ initiativeId }) => initiativeId))];
  if (ids.length === 0) return [];
  await tx
    .update(initiatives)
    .set({ askedAt: sql`greatest(${initiatives.askedAt}, ${now.toISOString()}::timestamptz)` })
    .where(inArray(initiatives.id, ids));
  await lookUpEach(tx, ids);
  return ids;
}

/** Has what is known about these initiatives looked up again, without an occasion of its own. */
export const lookUpEach = (tx: Transaction, initiativeIds: string[]) =>
  enqueueEach(
    tx,
    "match-initiative",
    [...new Set(initiativeIds)].map((initiativeId) => ({
      payload: { initiativeId },
      key: `match-initiative:${initiativeId}`,
    })),
  );
