import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { initiatives, occasions } from "@/db/schema/initiatives";

/** Closes the occasions of an initiative that wait for what is known about it. */
export async function matchInitiative({ initiativeId }: { initiativeId: string }, now: Date) {
  await db.transaction(async (tx) => {
    await tx.update(initiatives).set({ matchedAt: now }).where(eq(initiatives.id, initiativeId));
    await tx
      .update(occasions)
      .set({ matchedAt: now })
      .where(and(eq(occasions.initiativeId, initiativeId), isNull(occasions.matchedAt)));
  });
}
