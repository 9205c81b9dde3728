import { eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { enqueue } from "@/db/queue";
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
  { kind, name, note = "", personId = null }: Occasion,
  now: Date,
): Promise<boolean> {
  const written = await tx
    .insert(occasions)
    .values({ initiativeId, kind, name, note, personId, at: now })
    .onConflictDoNothing({ target: [occasions.initiativeId, occasions.name] })
    .returning({ id: occasions.id });
  if (written.length === 0) return false;
  await tx
    .update(initiatives)
    .set({ askedAt: sql`greatest(${initiatives.askedAt}, ${now.toISOString()}::timestamptz)` })
    .where(eq(initiatives.id, initiativeId));
  await enqueue(tx, "match-initiative", { initiativeId }, { key: `match-initiative:${initiativeId}` });
  return true;
}
