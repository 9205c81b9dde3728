import { and, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { initiativeLooks, initiatives } from "@/db/schema/initiatives";
import type { PersonActor } from "../actor";
import { isOnInitiative } from "./initiative-policy";
import { closeSeen } from "./put-before-people";

type Look = {
  key: string;
  /** When what they saw was made. */
  at: Date;
};

/**
 * Notes until when somebody on an initiative has seen what is known: what comes up later is new to them. Of those who are
 * not on it, and of what is not theirs to see, nothing is noted and nothing said. They are not asked to look any more.
 */
export async function lookAtInitiative(actor: PersonActor, { key, at }: Look, now: Date) {
  const [found] = await db
    .select({ id: initiatives.id })
    .from(initiatives)
    .where(and(eq(initiatives.key, key), isOnInitiative(actor, now)));
  if (!found) return;
  const seen = at < now ? at : now;
  await db.transaction(async (tx) => {
    await tx
      .insert(initiativeLooks)
      .values({ initiativeId: found.id, personId: actor.id, at: seen })
      .onConflictDoUpdate({
        target: [initiativeLooks.initiativeId, initiativeLooks.personId],
        set: { at: sql`greatest(${initiativeLooks.at}, excluded.at)` },
      });
    await closeSeen(tx, { initiativeId: found.id, personId: actor.id, seen }, now);
  });
}
