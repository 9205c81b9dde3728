import { and, eq, inArray, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { initiatives, initiativeTerms, occasions } from "@/db/schema/initiatives";
import { type Matcher, matching } from "./matcher";
import { noteNeed } from "./note-need";
import { putBeforePeople, takeFromPeople } from "./put-before-people";
import { type Asked, readAsked } from "./read-asked";
import { writeMatches } from "./write-matches";

const tries = 3;

/**
 * Looks up what is known about an initiative and keeps it: what people said stands, what they never spoke of goes once it
 * is not found any more, and what is new is put before them. All occasions that wait are answered by it. Safe to run
 * twice and at the same time: what changed while it was looked up is looked up again.
 */
export async function matchInitiative(
  { initiativeId }: { initiativeId: string },
  now: Date,
  matcher: Omit<Matcher, "findInitiativesFor">,
) {
  for (let tried = 0; tried < tries; tried += 1) {
    const asked = await readAsked(initiativeId);
    if (!asked) return;
    const answered = asked.isLive ? await answer(asked, matcher, now) : await rest(asked, now);
    if (answered) return;
  }
  throw new Error("The initiative kept changing while what is known about it was looked up.");
}

/** Searches outside of the transaction, because that takes its time on a connection of its own. */
async function answer(asked: Asked, matcher: Omit<Matcher, "findInitiativesFor">, now: Date) {
  const { acceptedIds, dismissedIds, brief } = asked;
  const { matches } = await matcher.findMatches(matching, brief, now, {
    ...{ acceptedIds, dismissedIds, initiativeId: asked.id },
  });
  return settle(asked, now, async (tx) => {
    await matcher.writeBriefTerms(tx, asked.id, brief);
    const newIds = await writeMatches(tx, asked, matches, now);
    await putBeforePeople(tx, asked, asked.waiting.length > 0 ? newIds : [], now);
  });
}

/** What is done or dropped keeps what stands there: nothing comes up for it, and no new record finds it. */
const rest = (asked: Asked, now: Date) =>
  settle(asked, now, async (tx) => {
    await tx.delete(initiativeTerms).where(eq(initiativeTerms.initiativeId, asked.id));
    await takeFromPeople(tx, asked.id, now);
  });

/** Closes the occasions that were read, if nothing changed meanwhile; says whether that was so. */
function settle(asked: Asked, now: Date, write: (tx: Transaction) => Promise<void>) {
  return db.transaction(async (tx) => {
    const [unchanged] = await tx
      .select({ id: initiatives.id })
      .from(initiatives)
      .where(and(eq(initiatives.id, asked.id), sql`${initiatives}.xmin::text = ${asked.stamp}`))
      .for("no key update");
    if (!unchanged) return false;
    await write(tx);
    const waitingIds = asked.waiting.map(({ id }) => id);
    if (waitingIds.length > 0)
      await tx.update(occasions).set({ matchedAt: now }).where(inArray(occasions.id, waitingIds));
    await tx.update(initiatives).set({ matchedAt: now }).where(eq(initiatives.id, asked.id));
    await noteNeed(tx, asked.id);
    return true;
  });
}
