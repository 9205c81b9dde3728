import type { Transaction } from "@/db/client";
import { type bounceSources, bounces } from "@/db/schema/bounces";
import type { BounceKind } from "./bounce-kind";
import { databaseTime } from "./lease";
import { pauseWhereDue } from "./pause-address";

export type Bounce = {
  /** What makes this one bounce, however often it is told. */
  key: string;
  personId: string | null;
  deliveryId: string | null;
  address: string;
  kind: BounceKind;
  source: (typeof bounceSources)[number];
  /** The server's own words. */
  answer: string;
};

/**
 * Writes down what a server said of an address, whichever way it came, and pauses the address where that is due.
 * False when it was known already. It never touches the person otherwise.
 */
export async function noteBounce(tx: Transaction, bounce: Bounce) {
  const [noted] = await tx
    .insert(bounces)
    .values({ ...bounce, at: databaseTime })
    .onConflictDoNothing({ target: bounces.key })
    .returning({ id: bounces.id });
  if (!noted) return false;
  await pauseWhereDue(tx, noted.id);
  return true;
}
