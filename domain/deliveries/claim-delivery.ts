import { and, eq, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { deliveries, deliveryAttempts } from "@/db/schema/deliveries";
import { people } from "@/db/schema/people";
import { readSettings } from "../people/settings";
import { isAboutSignIn } from "./delivery-kind";
import { databaseTime, databaseTimeIn, leaseMs } from "./lease";

export type Claim = Awaited<ReturnType<typeof takeLease>>;

/**
 * Takes one delivery for one try of one worker. Null when it is not to be sent now: somebody else has it, it is not
 * due, sending is paused, or it is of no use any more (then it is cancelled with the reason).
 */
export async function claimDelivery(deliveryId: string, worker: string): Promise<Claim | null> {
  return db.transaction(async (tx) => {
    const waiting = await lockWaiting(tx, deliveryId);
    if (!waiting) return null;
    const pointless = whyPointless(waiting);
    if (pointless) {
      await tx
        .update(deliveries)
        .set({ state: "cancelled", reason: pointless })
        .where(eq(deliveries.id, deliveryId));
      return null;
    }
    if ((await readSettings(tx)).sendingPaused) return null;
    return takeLease(tx, deliveryId, worker, waiting.paused);
  });
}

/** Holds the lease of a slow conversation; stops by itself once the lease belongs to somebody else. */
export function keepLease(claim: Claim): () => void {
  const timer = setInterval(() => {
    db.update(deliveries)
      .set({ leaseUntil: databaseTimeIn(leaseMs) })
      .where(stillHeld(claim))
      .catch(() => {});
  }, leaseMs / 3);
  return () => clearInterval(timer);
}

/** The fence: true only while the row belongs to this very try, so that a late worker changes nothing. */
export const stillHeld = (claim: { id: string; attempt: number }) =>
  and(eq(deliveries.id, claim.id), eq(deliveries.attempt, claim.attempt), eq(deliveries.state, "sending"));

async function lockWaiting(tx: Transaction, deliveryId: string) {
  const [row] = await tx
    .select({
      kind: deliveries.kind,
      useless: sql<boolean>`coalesce(${deliveries.uselessAt} <= ${databaseTime}, false)`,
      paused: sql<boolean>`${people.mailPausedAt} is not null`,
      deactivated: sql<boolean>`${people.deactivatedAt} is not null`,
    })
    .from(deliveries)
    .leftJoin(people, eq(people.id, deliveries.personId))
    .where(
      and(
        eq(deliveries.id, deliveryId),
        eq(deliveries.state, "pending"),
        sql`coalesce(${deliveries.nextTryAt} <= ${databaseTime}, true)`,
      ),
    )
    .for("update", { of: deliveries, skipLocked: true });
  return row;
}

function whyPointless(waiting: { kind: string; useless: boolean; paused: boolean; deactivated: boolean }) {
  if (waiting.useless) return "It could not be sent in time: by now it has run out.";
  if (waiting.deactivated) return "This person has been deactivated.";
  if (waiting.paused && !isAboutSignIn(waiting.kind)) return "This person's address is paused.";
  return null;
}

async function takeLease(tx: Transaction, deliveryId: string, worker: string, onlyOnce: boolean) {
  const [claimed] = await tx
    .update(deliveries)
    .set({
      state: "sending",
      worker,
      attempt: sql`${deliveries.attempt} + 1`,
      leaseUntil: databaseTimeIn(leaseMs),
      nextTryAt: null,
    })
    .where(eq(deliveries.id, deliveryId))
    .returning();
  if (!claimed) throw new Error("A locked delivery vanished.");
  const { id, attempt } = claimed;
  await tx.insert(deliveryAttempts).values({ deliveryId: id, attempt, worker, startedAt: databaseTime });
  return { ...claimed, onlyOnce };
}
