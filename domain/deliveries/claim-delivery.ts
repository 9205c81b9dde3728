import { and, eq, getTableColumns, isNotNull, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { deliveries, deliveryAttempts } from "@/db/schema/deliveries";
import { people } from "@/db/schema/people";
import { aboutSignIn } from "./delivery-kind";
import type { DeliveryLane } from "./delivery-lane";
import { databaseTime, databaseTimeIn, leaseMs } from "./lease";
import { sendingIsPaused } from "./sending-is-paused";

export type Claim = NonNullable<Awaited<ReturnType<typeof takeLease>>>;

/**
 * Takes one delivery for one try of one worker. Null when it is not to be sent now: somebody else has it, it is not
 * due, sending is paused, or it is of no use any more (then it is cancelled with the reason).
 */
export async function claimDelivery(
  deliveryId: string,
  worker: string,
  lane: DeliveryLane = "mail",
): Promise<Claim | null> {
  const claim = await takeLease(deliveryId, worker, lane);
  if (!claim) await db.transaction((tx) => cancelPointless(tx, deliveryId));
  return claim;
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

/** Longer than a call to Slack may take. */
const marginMs = 15_000;

/** Whether this try may still do what cannot be undone: a worker that slept may have lost it to another. */
export async function isStillOurs(claim: { id: string; attempt: number }) {
  const found = await db
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(and(stillHeld(claim), sql`${deliveries.leaseUntil} > ${databaseTimeIn(marginMs)}`));
  return found.length > 0;
}

const isWaiting = (deliveryId: string) =>
  and(
    eq(deliveries.id, deliveryId),
    eq(deliveries.state, "pending"),
    sql`coalesce(${deliveries.nextTryAt} <= ${databaseTime}, true)`,
  );

const useless = sql<boolean>`coalesce(${deliveries.uselessAt} <= ${databaseTime}, false)`;
const recipient = (is: ReturnType<typeof isNotNull>) =>
  sql<boolean>`exists (select from ${people} where ${people.id} = ${deliveries.personId} and ${is})`;
const deactivated = recipient(isNotNull(people.deactivatedAt));
/** An address that is paused stops mail alone. */
const paused = sql<boolean>`(${recipient(isNotNull(people.mailPausedAt))} and ${deliveries.lane} = 'mail')`;
const unwanted = sql<boolean>`(${paused} and ${deliveries.kind} <> ${aboutSignIn})`;

/** One statement, since it is made for every message; whoever comes second finds that it waits no more. */
async function takeLease(deliveryId: string, worker: string, lane: DeliveryLane) {
  const taken = db.$with("taken").as(
    db
      .update(deliveries)
      .set({
        state: "sending",
        worker,
        attempt: sql`${deliveries.attempt} + 1`,
        leaseUntil: databaseTimeIn(leaseMs),
        nextTryAt: null,
      })
      .where(
        and(
          isWaiting(deliveryId),
          eq(deliveries.lane, lane),
          sql`not (${useless} or ${deactivated} or ${unwanted} or ${sendingIsPaused})`,
        ),
      )
      .returning({ ...getTableColumns(deliveries), onlyOnce: paused.as("only_once") }),
  );
  const noted = db
    .$with("noted")
    .as(
      db
        .insert(deliveryAttempts)
        .select(
          sql`select id, attempt, worker, ${databaseTime}, null::timestamptz, null::text, null::text from taken`,
        )
        .returning({ attempt: deliveryAttempts.attempt }),
    );
  const [claimed] = await db.with(taken, noted).select().from(taken);
  return claimed ?? null;
}

/** What can help nobody any more is cancelled with the reason, whether or not anything is sent at present. */
async function cancelPointless(tx: Transaction, deliveryId: string) {
  const [waiting] = await tx
    .select({ useless, deactivated, unwanted })
    .from(deliveries)
    .where(isWaiting(deliveryId))
    .for("update", { of: deliveries, skipLocked: true });
  const reason = waiting && whyPointless(waiting);
  if (reason)
    await tx.update(deliveries).set({ state: "cancelled", reason }).where(eq(deliveries.id, deliveryId));
}

function whyPointless(waiting: { useless: boolean; deactivated: boolean; unwanted: boolean }) {
  if (waiting.useless) return "It could not be sent in time: by now it has run out.";
  if (waiting.deactivated) return "This person has been deactivated.";
  if (waiting.unwanted) return "This person's address is paused.";
  return null;
}
